package io.thintag.web;

import io.thintag.area.Unit;
import io.thintag.campaign.Campaign;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where links are handed in.
 *
 * @param unit whose links they are; null: nobody's in particular
 * @param places what the unit lies in
 * @param links what stands in the field
 * @param problem the words that say why nothing was taken; null: it was, or nobody asked
 * @param answers what became of the links just handed in
 * @param earlier those of the unit, newest first
 * @param older where the list goes on; null: it ends here
 * @param again address that shows the answers again
 * @param pause seconds until it is looked again by itself
 */
record SubmitPage(
    Campaign campaign,
    @Nullable Unit unit,
    String places,
    UnitBox box,
    String links,
    @Nullable String problem,
    List<SubmissionItem> answers,
    List<SubmissionItem> earlier,
    @Nullable String older,
    String again,
    int pause,
    String csrf) {
  SubmitPage {
    answers = List.copyOf(answers);
    earlier = List.copyOf(earlier);
  }

  String address(String what) {
    Address page = Address.of("/campaigns/" + campaign.slug() + what);
    return (unit == null ? page : page.with("unit", unit.code())).toString();
  }

  long settled() {
    return answers.stream().filter(answer -> !answer.isChecking()).count();
  }

  boolean isChecking() {
    return settled() < answers.size();
  }
}
