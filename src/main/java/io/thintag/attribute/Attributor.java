package io.thintag.attribute;

import io.thintag.area.Gazetteer;
import io.thintag.attribute.Mention.Placed;
import io.thintag.post.Hashtag;
import io.thintag.post.NormalText;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the units a post belongs to (design, section 5). Built once from the gazetteer; safe for
 * use by many threads; the same input always gives the same verdict. Any text is answered, in time
 * linear in its length.
 */
public final class Attributor {
  /** Raise it when the rules change so that some post gets another verdict: stored ones follow. */
  public static final String RULES = "2";

  private final Lexicon lexicon;
  private final Set<String> campaignTags;

  /**
   * @param campaignTags tags of campaigns, with or without #: they are never places
   */
  public Attributor(Gazetteer gazetteer, Collection<String> campaignTags) {
    this(gazetteer, campaignTags, List.of());
  }

  /**
   * @param campaignTags tags of campaigns, with or without #: they are never places
   * @param aliases names that no register holds; one of a unit that is unknown is ignored
   */
  public Attributor(
      Gazetteer gazetteer, Collection<String> campaignTags, Collection<LocalAlias> aliases) {
    this.lexicon = LexiconBuilder.build(gazetteer, aliases);
    this.campaignTags = IgnoredTags.names(campaignTags);
  }

  /** The verdict on one post. */
  public Attribution attribute(AttributionInput input, RegisteredAccounts accounts) {
    return attribute(input, accounts, Set.of());
  }

  /**
   * The verdict on one post.
   *
   * @param ownTags further tags, with or without #, that are no places in this post
   */
  public Attribution attribute(
      AttributionInput input, RegisteredAccounts accounts, Collection<String> ownTags) {
    IgnoredTags ignored = new IgnoredTags(campaignTags, ownTags);
    Signals signals = new Signals(lexicon, input, accounts);
    Attribution verdict = read(NormalText.of(input.text()), true, signals, ignored);
    boolean silent = verdict.units().isEmpty() && verdict.candidates().isEmpty();
    return silent ? fromList(input, signals, ignored).orElse(verdict) : verdict;
  }

  /**
   * The platform's own list counts only where the text names nothing: it is cut and may be wrong.
   */
  private Optional<Attribution> fromList(
      AttributionInput input, Signals signals, IgnoredTags ignored) {
    if (input.hashtags().isEmpty()) {
      return Optional.empty();
    }
    Set<String> list = new SmallSet<>();
    input.hashtags().forEach(tag -> Hashtag.read(tag).map(Hashtag::toString).ifPresent(list::add));
    if (list.isEmpty()) {
      return Optional.empty();
    }
    String tags = String.join(" ", list);
    Attribution verdict = read(NormalText.of(tags), false, signals, ignored);
    return verdict.evidence().isEmpty() ? Optional.empty() : Optional.of(verdict);
  }

  private Attribution read(NormalText text, boolean inPost, Signals signals, IgnoredTags ignored) {
    SmallSet<Placed> mentions = Scanner.scan(lexicon, text.text());
    List<BareTag> tags = BareTags.find(lexicon, text.text(), ignored);
    Findings findings = new Findings(lexicon, text, inPost);
    return new Resolver(lexicon, signals, findings).resolve(mentions, tags);
  }
}
