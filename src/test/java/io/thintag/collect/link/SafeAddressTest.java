package io.thintag.collect.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.0",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.0.9",
        "169.254.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.1",
        "192.0.0.192",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.1",
        "192.168.255.255",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.7",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::10.0.0.1",
        "::ffff:0:127.0.0.1",
        "::ffff:0:a9fe:a9fe",
        "64:ff9b::127.0.0.1",
        "64:ff9b::169.254.169.254",
        "64:ff9b::c0a8:1",
        "64:ff9b:1::1.1.1.1",
        "100::1",
        "fe80::1",
        "fe80::1%0",
        "febf::1",
        "fec0::1",
        "fc00::1",
        "fd00:ec2::254",
        "fdff::1",
        "ff02::1",
        "ff0e::1",
        "2001:db8::1",
        "2001:db8:ffff::1",
        "3fff::1",
        "3fff:fff::1",
        "2001::1",
        "2001:2::1",
        "2001:10::1",
        "2001:20::1",
        "2002:7f00:1::",
        "2002:a00:1::1",
        "2002:a9fe:a9fe::1",
        "2002:c0a8:101::",
        "5f00::1",
        "1::1",
        "4000::1",
        "8000::1"
      })
  void refusesWhatIsNotOfThePublicInternet(String address) throws Exception {
    assertThat(SafeAddress.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "8.8.8.8",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "169.253.255.255",
        "169.255.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "191.255.255.255",
        "192.0.1.0",
        "192.0.3.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "203.0.112.255",
        "203.0.114.0",
        "223.255.255.255",
        "203.151.0.1",
        "2001:200::1",
        "2001:4860:4860::8888",
        "2606:4700:4700::1111",
        "2a03:2880:f12f::1",
        "2405:9800::1",
        "::ffff:8.8.8.8",
        "64:ff9b::8.8.8.8",
        "2002:808:808::1",
        "2001:db7::1",
        "2001:db9::1",
        "3ffd::1"
      })
  void letsTheInternetThrough(String address) throws Exception {
    assertThat(SafeAddress.isPublic(InetAddress.getByName(address))).isTrue();
  }

  /** Java turns such addresses into those of version 4 unless they are made by hand. */
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "10.0.0.1", "169.254.169.254", "192.168.1.1", "8.8.8.8"})
  void seesThroughMappedAddressesHoweverTheyCame(String inner) throws Exception {
    byte[] mapped = new byte[16];
    mapped[10] = (byte) 0xFF;
    mapped[11] = (byte) 0xFF;
    System.arraycopy(InetAddress.getByName(inner).getAddress(), 0, mapped, 12, 4);
    boolean expected = inner.equals("8.8.8.8");

    assertThat(SafeAddress.isPublic(InetAddress.getByAddress(mapped))).isEqualTo(expected);
    assertThat(SafeAddress.isPublic(Inet6Address.getByAddress("x", mapped, 0))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2130706433",
        "0x7f000001",
        "0X7F000001",
        "017700000001",
        "0177.0.0.1",
        "0x7f.0.0.1",
        "127.0.0.0x1",
        "127.1",
        "127.0.1",
        "0",
        "0x",
        "00.0.0.0",
        "127.0.0.01",
        "256.1.1.1",
        "1.2.3.4.5",
        "127.0.0.1.",
        "4294967296",
        "www.example.0x7f",
        "a.1",
        "1.2.3"
      })
  void refusesNumbersInDisguise(String host) {
    assertThat(SafeAddress.isDisguised(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1", "8.8.8.8", "255.255.255.255", "0.0.0.0", "example.com", "1.example.com",
        "0x7f.example.com", "localhost", "[::1]", "3bb.co.th", "0xy", "a1"
      })
  void letsNamesAndPlainAddressesThrough(String host) {
    assertThat(SafeAddress.isDisguised(host)).isFalse();
  }

  @Property
  void refusesAllThatJavaItselfCallsSpecial(@ForAll @Size(4) byte[] bytes)
      throws UnknownHostException {
    InetAddress address = InetAddress.getByAddress(bytes);
    boolean special =
        address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    assertThat(special && SafeAddress.isPublic(address)).isFalse();
  }
}
