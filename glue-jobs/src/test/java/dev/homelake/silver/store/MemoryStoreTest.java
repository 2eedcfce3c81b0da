package dev.homelake.silver.store;

/** The fake keeps the promises too. */
class MemoryStoreTest extends ObjectStoreContract {

  @Override
  protected ObjectStore store() {
    return new MemoryStore();
  }
}
