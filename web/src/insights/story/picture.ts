import type { Story } from './facts.ts';
import type { Look } from './look.ts';
import { Pen } from './Pen.ts';

/** What is on a picture. */
export interface Picture {
  story: Story;
  title: string;
  about: string;
  /** Of the months. */
  initials: readonly string[];
}

const WIDTH = 1080;
const EDGE = 72;
const GAP = 24;
const COLUMN = (WIDTH - 2 * EDGE - GAP) / 2;
const CARD = 200;
const FACTS_FROM = 560;

/** A PNG, as wide as phones like it, as high as there are facts. */
export async function drawStory(picture: Picture, look: Look): Promise<Blob> {
  const { story } = picture;
  const rows = Math.ceil(story.facts.length / 2);
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = FACTS_FROM + rows * (CARD + GAP) + 80;
  const context = canvas.getContext('2d');
  if (!context) {
    throw new Error('there is no canvas');
  }
  const ground = context.createLinearGradient(0, 0, 0, canvas.height);
  ground.addColorStop(0, look.top);
  ground.addColorStop(1, look.bottom);
  context.fillStyle = ground;
  context.fillRect(0, 0, WIDTH, canvas.height);
  const pen = new Pen(context, look);
  pen.write(picture.about, EDGE, 104, { size: 30, bold: true, width: WIDTH - 2 * EDGE });
  pen.write(picture.title, EDGE, 186, { size: 76, bold: true, heading: true });
  if (story.messages) {
    pen.write(story.messages.value, EDGE, 360, { size: 116, bold: true, heading: true });
    pen.write(story.messages.label, EDGE, 420, { size: 40, heading: true });
    pen.write(story.messages.detail, EDGE, 470, { size: 26, soft: true, width: COLUMN });
  }
  pen.months(story.months, picture.initials, EDGE + COLUMN + GAP, 260, COLUMN, 220);
  story.facts.forEach((fact, index) => {
    const left = EDGE + (index % 2) * (COLUMN + GAP);
    const alone = index % 2 === 0 && index === story.facts.length - 1;
    pen.fact(fact, left, FACTS_FROM + Math.floor(index / 2) * (CARD + GAP), {
      width: alone ? 2 * COLUMN + GAP : COLUMN,
      height: CARD,
    });
  });
  pen.write('homelake', EDGE, canvas.height - 44, { size: 26, soft: true });
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}
