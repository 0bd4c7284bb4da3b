package io.thintag.campaign;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Brings in the campaigns of the letters, each once. */
@Singleton
public final class CampaignPreload {
  private static final String RESOURCE = "classpath:campaigns.json";

  private final CampaignStore campaigns;
  private final CampaignValidation validation;
  private final JsonMapper json;
  private final ResourceResolver resources;

  CampaignPreload(
      CampaignStore campaigns,
      CampaignValidation validation,
      JsonMapper json,
      ResourceResolver resources) {
    this.campaigns = campaigns;
    this.validation = validation;
    this.json = json;
    this.resources = resources;
  }

  /** Calling it again changes nothing. */
  public void load() {
    try {
      for (CampaignDraft draft : drafts()) {
        campaigns.preload(validation.check(draft));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidCampaign e) {
      throw new IllegalStateException("A campaign that comes with ThinTag is invalid", e);
    }
  }

  private List<CampaignDraft> drafts() throws IOException {
    try (InputStream resource =
        resources
            .getResourceAsStream(RESOURCE)
            .orElseThrow(() -> new IOException("not in the jar: " + RESOURCE))) {
      return json.readValue(resource, Argument.listOf(CampaignDraft.class));
    }
  }
}
