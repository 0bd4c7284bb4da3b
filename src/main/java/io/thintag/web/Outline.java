package io.thintag.web;

import io.thintag.web.Boundaries.Area;

/**
 * An area as it is drawn.
 *
 * @param path for SVG
 */
record Outline(String path, int left, int top, int right, int bottom) {

  static Outline of(Area area, Projection projection) {
    Pen pen = new Pen(projection);
    area.rings().forEach(pen::draw);
    return new Outline(pen.path.toString(), pen.left, pen.top, pen.right, pen.bottom);
  }

  int width() {
    return right - left;
  }

  int height() {
    return bottom - top;
  }

  /** Leaves out what rounding makes equal, and islands that would be no more than a dot. */
  private static final class Pen {
    private final Projection projection;
    private final StringBuilder path = new StringBuilder();
    private int left = Integer.MAX_VALUE;
    private int top = Integer.MAX_VALUE;
    private int right = Integer.MIN_VALUE;
    private int bottom = Integer.MIN_VALUE;

    Pen(Projection projection) {
      this.projection = projection;
    }

    void draw(int[] ring) {
      int start = path.length();
      int x = projection.x(ring[0]);
      int y = projection.y(ring[1]);
      extend(x, y);
      path.append('M').append(x).append(' ').append(y).append('l');
      int lines = 0;
      for (int i = 2; i < ring.length - 2; i += 2) {
        int nextX = projection.x(ring[i]);
        int nextY = projection.y(ring[i + 1]);
        if (nextX != x || nextY != y) {
          number(nextX - x, lines > 0);
          number(nextY - y, true);
          x = nextX;
          y = nextY;
          extend(x, y);
          lines++;
        }
      }
      path.append('z');
      if (lines < 2) {
        path.setLength(start);
      }
    }

    private void number(int n, boolean follows) {
      if (follows && n >= 0) {
        path.append(' ');
      }
      path.append(n);
    }

    private void extend(int x, int y) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
}
