-- One line for each run of wrk: requests a second, median, p95 and p99 in ms, answers that were no 2xx or 3xx.
done = function(summary, latency, requests)
  io.write(string.format("%8.0f/s  p50 %7.2f  p95 %7.2f  p99 %7.2f ms  refused %d, broken %d\n",
    summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000,
    latency:percentile(95) / 1000, latency:percentile(99) / 1000, summary.errors.status,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
