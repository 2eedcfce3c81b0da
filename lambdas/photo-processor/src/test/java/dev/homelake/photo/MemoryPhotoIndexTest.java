package dev.homelake.photo;

import dev.homelake.edge.photos.PhotoIndex;
import dev.homelake.edge.photos.PhotoIndexContract;

class MemoryPhotoIndexTest extends PhotoIndexContract {

  @Override
  protected PhotoIndex emptyIndex() {
    return new MemoryPhotoIndex();
  }
}
