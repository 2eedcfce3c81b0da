package dev.homelake.edge.photos;

/** The contract against the stand-in, so that tests that use it can be believed. */
class MemoryPhotoIndexTest extends PhotoIndexContract {

  @Override
  protected PhotoIndex emptyIndex() {
    return new MemoryPhotoIndex();
  }
}
