package io.thintag.collect.link;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.client.netty.NettyClientCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/**
 * Hangs up on every server that a link led to, soon after the time for an answer is over. The
 * client alone would read an endless body away for ever once it has given it up. Connections of
 * links are known by their event loops, which no other client uses.
 */
@Singleton
final class ShortConnections implements BeanCreatedEventListener<NettyClientCustomizer.Registry> {

  /** Name of the event loops under {@code micronaut.netty.event-loops}. */
  static final String LOOPS = "link";

  private static final long LONGEST_SECONDS = GuardedTransport.LONGEST.toSeconds() + 1;

  private final BeanProvider<EventLoopGroup> loops;

  ShortConnections(@Named(LOOPS) BeanProvider<EventLoopGroup> loops) {
    this.loops = loops;
  }

  @Override
  public NettyClientCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyClientCustomizer.Registry> event) {
    event
        .getBean()
        .register(
            new NettyClientCustomizer() {
              @Override
              public NettyClientCustomizer specializeForChannel(Channel channel, ChannelRole role) {
                return role == ChannelRole.CONNECTION ? new Ending(channel) : this;
              }
            });
    return event.getBean();
  }

  private final class Ending implements NettyClientCustomizer {
    private final Channel channel;

    Ending(Channel channel) {
      this.channel = channel;
    }

    @Override
    public void onInitialPipelineBuilt() {
      if (channel.eventLoop().parent() == loops.get()) {
        channel.eventLoop().schedule(() -> channel.close(), LONGEST_SECONDS, TimeUnit.SECONDS);
      }
    }
  }
}
