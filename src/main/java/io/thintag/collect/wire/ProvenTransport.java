package io.thintag.collect.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.thintag.collect.Credential;
import io.thintag.collect.Credential.Proof;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourceSettings;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import io.thintag.collect.text.WebAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sends requests, once they are paid for, with what proves who asks. Secrets go to the source's own
 * servers and nowhere else, whatever they redirect to, and are struck out of answers that repeat
 * them.
 */
final class ProvenTransport {
  private static final String STRUCK_OUT = "***";

  private final SourceSettings settings;
  private final Credential credential;
  private final Toll toll;
  private final Transport transport;
  private final Verdict verdict;

  ProvenTransport(
      SourceSettings settings,
      Credential credential,
      Toll toll,
      Transport transport,
      Verdict verdict) {
    this.settings = settings;
    this.credential = credential;
    this.toll = toll;
    this.transport = transport;
    this.verdict = verdict;
  }

  /**
   * Sends a request, once more with a new proof if the old one has run out.
   *
   * @param uri where to send it: the request's own address or where that redirects to
   */
  WireResponse send(WireRequest request, URI uri) throws SourceException, TransportException {
    Optional<URI> server =
        settings.baseUrl().stream().filter(base -> WebAddress.sameServer(base, uri)).findFirst();
    if (server.isEmpty()) {
      return transport.send(request, uri, Proof.NONE);
    }
    Proof proof = credential.proof(server.get(), this::login, false);
    WireResponse response = sent(request, uri, proof);
    if (credential.isRefused(response)) {
      Proof renewed = credential.proof(server.get(), this::login, true);
      return renewed.equals(proof) ? response : sent(request, uri, renewed);
    }
    return response;
  }

  private WireResponse login(WireRequest request) throws SourceException {
    try {
      return verdict.on(transport.send(request, request.uri(), Proof.NONE));
    } catch (TransportException e) {
      throw new SourceException.Unavailable(
          "%s cannot be reached: %s".formatted(request.uri().getAuthority(), e.getMessage()),
          request.uri(),
          e);
    }
  }

  private WireResponse sent(WireRequest request, URI uri, Proof proof)
      throws SourceException, TransportException {
    toll.pay(request);
    try {
      WireResponse response = transport.send(request, uri, proof);
      return new WireResponse(
          response.uri(),
          response.status(),
          response.headers().entrySet().stream()
              .collect(
                  Collectors.toMap(
                      java.util.Map.Entry::getKey,
                      header ->
                          header.getValue().stream()
                              .map(value -> withoutSecrets(value, proof))
                              .toList())),
          withoutSecrets(response.body(), proof),
          response.at());
    } catch (TransportException e) {
      throw new TransportException(withoutSecrets(String.valueOf(e.getMessage()), proof), e);
    }
  }

  private static byte[] withoutSecrets(byte[] body, Proof proof) {
    String text = new String(body, ISO_8859_1);
    String struck = withoutSecrets(text, proof);
    return struck.equals(text) ? body : struck.getBytes(ISO_8859_1);
  }

  private static String withoutSecrets(String text, Proof proof) {
    String struck = text;
    for (String secret : secrets(proof)) {
      struck = struck.replace(secret, STRUCK_OUT);
    }
    return struck;
  }

  /** Also as an address would hold them: platforms give addresses of next pages ready to use. */
  private static Iterable<String> secrets(Proof proof) {
    return Stream.concat(proof.parameters().values().stream(), proof.headers().values().stream())
        .map(secret -> secret.startsWith("Bearer ") ? secret.substring(7) : secret)
        .flatMap(secret -> Stream.of(secret, URLEncoder.encode(secret, UTF_8)))
        .filter(secret -> secret.length() >= 6)
        .distinct()
        .toList();
  }
}
