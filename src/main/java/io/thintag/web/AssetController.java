package io.thintag.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

/** Style, script and fonts; they hold no data, so anybody may have them. */
@Controller("/assets")
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
class AssetController {
  private final Assets assets;

  AssetController(Assets assets) {
    this.assets = assets;
  }

  @Get("/{name}")
  @Produces(MediaType.ALL)
  HttpResponse<byte[]> file(HttpRequest<?> request, String name) {
    return assets
        .at(request.getPath())
        .map(
            asset ->
                HttpResponse.ok(asset.content())
                    .header(HttpHeaders.CONTENT_TYPE, asset.type())
                    .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .orElseThrow(() -> new NoSuchPage("error.404.text"));
  }
}
