package io.thintag.collect.file;

import io.thintag.collect.SourceException;
import io.thintag.collect.Wire;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The wire of a file that somebody handed in. It answers like a web server that is asked for a
 * range of bytes: status 206, {@code Content-Range} with the file's size, and an empty body behind
 * the end. The address asked only names the file.
 */
public final class FileWire implements Wire {
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");
  private static final int LARGEST_PART = 4 * 1024 * 1024;

  private final Path file;
  private final Clock clock;

  public FileWire(Path file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  @Override
  public WireResponse ask(WireRequest request) throws SourceException {
    Matcher range = RANGE.matcher(request.headers().getOrDefault("Range", ""));
    if (!range.matches()) {
      throw new IllegalArgumentException("a file is read by ranges of bytes only");
    }
    long first = Long.parseLong(range.group(1));
    long size = Long.parseLong(range.group(2)) - first + 1;
    if (size < 1 || size > LARGEST_PART) {
      throw new IllegalArgumentException("part of " + size + " bytes");
    }
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      byte[] body = part(channel, first, (int) size);
      String told = "bytes %d-%d/%d".formatted(first, first + body.length - 1, channel.size());
      return new WireResponse(
          request.uri(), 206, Map.of("Content-Range", List.of(told)), body, clock.instant());
    } catch (NoSuchFileException e) {
      throw new SourceException.NotFound("the file is no longer there", request.uri());
    } catch (IOException e) {
      throw new SourceException.Unavailable("the file cannot be read", request.uri(), e);
    }
  }

  private static byte[] part(SeekableByteChannel channel, long first, int size) throws IOException {
    if (first >= channel.size()) {
      return new byte[0];
    }
    ByteBuffer buffer = ByteBuffer.allocate(size);
    channel.position(first);
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
      continue;
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }
}
