/** All of uploading that is loaded when somebody first wants it. */
export { browserConnection } from './Connection.ts';
export { droppedFiles } from './chosenFiles.ts';
export { DropOverlay } from './DropOverlay.tsx';
export { LeaveDialog } from './LeaveDialog.tsx';
export { queriesOf } from './queriesOf.ts';
export { UploadDialog } from './UploadDialog.tsx';
export { UploadFault } from './UploadFault.tsx';
export { UploadPanel } from './UploadPanel.tsx';
export { UploadSession } from './UploadSession.ts';
