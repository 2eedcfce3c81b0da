package dev.homelake.photo.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Invented pictures. */
public final class Pictures {

  public static final Color TOP_LEFT = new Color(200, 60, 60);
  public static final Color TOP_RIGHT = new Color(60, 170, 70);
  public static final Color BOTTOM_LEFT = new Color(60, 80, 200);
  public static final Color BOTTOM_RIGHT = new Color(220, 200, 70);

  private Pictures() {}

  /** Four corners of four colours, so that every turn and mirroring shows. */
  public static BufferedImage corners(int width, int height) {
    return corners(width, height, BufferedImage.TYPE_INT_RGB);
  }

  /** The same in a type of {@link BufferedImage}. */
  public static BufferedImage corners(int width, int height, int type) {
    BufferedImage picture = new BufferedImage(width, height, type);
    paint(picture);
    return picture;
  }

  /** Paints the four corners on a picture of any kind. */
  public static void paint(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int midX = (width + 1) / 2;
    int midY = (height + 1) / 2;
    Graphics2D pen = picture.createGraphics();
    fill(pen, TOP_LEFT, 0, 0, midX, midY);
    fill(pen, TOP_RIGHT, midX, 0, width - midX, midY);
    fill(pen, BOTTOM_LEFT, 0, midY, midX, height - midY);
    fill(pen, BOTTOM_RIGHT, midX, midY, width - midX, height - midY);
    pen.dispose();
  }

  private static void fill(Graphics2D pen, Color color, int x, int y, int width, int height) {
    pen.setColor(color);
    pen.fillRect(x, y, width, height);
  }

  /** Gradients, shapes and noise: something in every frequency, the same for the same seed. */
  public static BufferedImage lively(int width, int height, long seed) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(seed);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int wave = (int) (60 * Math.sin(x * x / 9000.0 + y * y / 400.0));
        int red = 255 * x / width + wave + random.nextInt(20);
        int green = 255 * y / height + wave / 2 + random.nextInt(20);
        int blue = (x ^ y) & 0xff;
        picture.setRGB(x, y, clamp(red) << 16 | clamp(green) << 8 | blue);
      }
    }
    return picture;
  }

  private static int clamp(int value) {
    return Math.max(0, Math.min(255, value));
  }

  /** The picture as a camera stores it that was held so; 1 to 8 as in EXIF. */
  public static BufferedImage storedAs(BufferedImage upright, int orientation) {
    boolean turned = orientation >= 5;
    int width = upright.getWidth();
    int height = upright.getHeight();
    BufferedImage stored =
        new BufferedImage(turned ? height : width, turned ? width : height, upright.getType());
    for (int y = 0; y < stored.getHeight(); y++) {
      for (int x = 0; x < stored.getWidth(); x++) {
        int right = stored.getWidth() - 1 - x;
        int down = stored.getHeight() - 1 - y;
        int[] source =
            switch (orientation) {
              case 1 -> new int[] {x, y};
              case 2 -> new int[] {right, y};
              case 3 -> new int[] {right, down};
              case 4 -> new int[] {x, down};
              case 5 -> new int[] {y, x};
              case 6 -> new int[] {down, x};
              case 7 -> new int[] {down, right};
              case 8 -> new int[] {y, right};
              default -> throw new IllegalArgumentException("no orientation: " + orientation);
            };
        stored.setRGB(x, y, upright.getRGB(source[0], source[1]));
      }
    }
    return stored;
  }
}
