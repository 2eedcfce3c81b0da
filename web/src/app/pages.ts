import { type ComponentType, lazy } from 'react';

/** A page that is loaded when it is first shown, or a moment earlier by `preload`. */
interface LazyPage {
  Page: ComponentType;
  preload: () => void;
}

function page(load: () => Promise<ComponentType>): LazyPage {
  return {
    Page: lazy(async () => ({ default: await load() })),
    // A failure shows when the page itself is asked for.
    preload: () => void load().catch(() => {}),
  };
}

/** All pages; each is a chunk of its own. */
export const PAGES = {
  photos: page(async () => (await import('../photos/PhotosPage.tsx')).PhotosPage),
  chats: page(async () => (await import('../chats/ChatsPage.tsx')).ChatsPage),
  day: page(async () => (await import('../day/DayPage.tsx')).DayPage),
  insights: page(async () => (await import('../insights/InsightsPage.tsx')).InsightsPage),
  files: page(async () => (await import('../files/FilesPage.tsx')).FilesPage),
} as const;
