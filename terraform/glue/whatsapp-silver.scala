// Glue compiles this file when a run starts: it wants a script. The job is Java, in the jar.
object WhatsappSilver { def main(arguments: Array[String]): Unit = dev.homelake.silver.SilverJob.main(arguments) }
