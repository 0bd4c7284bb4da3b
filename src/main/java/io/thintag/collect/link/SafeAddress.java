package io.thintag.collect.link;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which addresses of the internet may be connected to when somebody hands in a link: only those
 * that belong to everybody. Refused is what the registries of special addresses (IANA, RFC 6890 and
 * its updates) do not call globally reachable, and every address of version 6 that leads to such an
 * address of version 4. To be asked of the very address that is then connected to, after each
 * redirect anew.
 */
public final class SafeAddress {
  private static final List<Block> REFUSED_V4 =
      blocks(
          "0.0.0.0/8", // this network, unspecified
          "10.0.0.0/8", // private
          "100.64.0.0/10", // behind a carrier's NAT
          "127.0.0.0/8", // loopback
          "169.254.0.0/16", // link-local; 169.254.169.254 tells machines in clouds their secrets
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocol assignments; 192.0.0.192 is metadata at one cloud
          "192.0.2.0/24", // documentation
          "192.88.99.0/24", // relays of 6to4, given up
          "192.168.0.0/16", // private
          "198.18.0.0/15", // measuring
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4"); // reserved, broadcast

  /** Of version 6 only this is given out; what is taken from it stands below. */
  private static final Block GLOBAL_V6 = Block.of("2000::/3");

  private static final List<Block> REFUSED_V6 =
      blocks(
          "2001::/23", // protocol assignments: Teredo, ORCHID, benchmarking
          "2001:db8::/32", // documentation
          "3fff::/20", // documentation
          "3ffe::/16"); // 6bone, given up

  /** Where an address of version 4 stands within one of version 6. */
  private record Embedding(Block block, int offset) {

    /** Java writes and reads such addresses as those of version 4, but can hold them. */
    static final Embedding MAPPED =
        new Embedding(
            new Block(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 0, 0, 0, 0}, 96), 12);

    Embedding(String block, int offset) {
      this(Block.of(block), offset);
    }
  }

  private static final List<Embedding> EMBEDDINGS =
      List.of(
          Embedding.MAPPED,
          new Embedding("::/96", 12), // compatible
          new Embedding("::ffff:0:0:0/96", 12), // translated
          new Embedding("64:ff9b::/96", 12), // NAT64
          new Embedding("2002::/16", 2)); // 6to4

  private SafeAddress() {}

  /** True if the address is one of the public internet. */
  public static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return isPublic4(bytes);
    }
    Optional<byte[]> inner = embedded(bytes);
    return inner.isPresent() ? isPublic4(inner.get()) : isPublic6(bytes);
  }

  /**
   * True if a host is a number in a form that programs read differently: decimal, octal,
   * hexadecimal or with parts left out. Such a host must not even be looked up.
   *
   * @param host of an address, without port
   */
  public static boolean isDisguised(String host) {
    return NumericHost.isDisguised(host);
  }

  private static boolean isPublic4(byte[] address) {
    return REFUSED_V4.stream().noneMatch(block -> block.contains(address));
  }

  private static boolean isPublic6(byte[] address) {
    return GLOBAL_V6.contains(address)
        && REFUSED_V6.stream().noneMatch(block -> block.contains(address));
  }

  private static Optional<byte[]> embedded(byte[] address) {
    return EMBEDDINGS.stream()
        .filter(embedding -> embedding.block().contains(address))
        .map(embedding -> Arrays.copyOfRange(address, embedding.offset(), embedding.offset() + 4))
        .findFirst();
  }

  private static List<Block> blocks(String... written) {
    return Arrays.stream(written).map(Block::of).toList();
  }

  /**
   * Addresses that begin with the same bits.
   *
   * @param start the first of them
   * @param bits how many
   */
  private record Block(byte[] start, int bits) {

    static Block of(String written) {
      String[] parts = written.split("/");
      try {
        // An address in figures is read, not looked up.
        byte[] start = InetAddress.getByName(parts[0]).getAddress();
        return new Block(start, Integer.parseInt(parts[1]));
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(written, e);
      }
    }

    boolean contains(byte[] address) {
      if (address.length != start.length) {
        return false;
      }
      int whole = bits / 8;
      int mask = 0xFF00 >> bits % 8 & 0xFF;
      return Arrays.equals(address, 0, whole, start, 0, whole)
          && (mask == 0 || ((address[whole] ^ start[whole]) & mask) == 0);
    }
  }
}
