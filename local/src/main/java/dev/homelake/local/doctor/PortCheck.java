package dev.homelake.local.doctor;

import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.lake.LakeHolder;
import dev.homelake.local.lake.LakeLock;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/** Whether a port is there to be listened on. Listens for a moment only. */
final class PortCheck {

  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private PortCheck() {}

  /**
   * Looks.
   *
   * @param option of "homelake up" that chooses another
   * @param lake whose process may well have it
   */
  static Finding of(int port, String option, LakeFolder lake) throws IOException {
    if (isFree(port)) {
      return Finding.ok("free");
    }
    if (!lake.exists()) {
      return taken(port, option);
    }
    Optional<LakeHolder> holder = LakeLock.holder(lake);
    return holder.isPresent()
        ? Finding.ok(
            "taken, it seems by \"homelake %s\" at work on this lake (process %d)"
                .formatted(holder.get().command(), holder.get().pid()))
        : taken(port, option);
  }

  private static boolean isFree(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      // A connection that has just ended does not keep a server from its port.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
      return true;
    } catch (BindException e) {
      return false;
    }
  }

  private static Finding taken(int port, String option) {
    return Finding.failed(
        "taken by another program, or by a homelake with another lake",
        "See which (lsof -i :%d) and end it, or choose another: homelake up %s N"
            .formatted(port, option));
  }
}
