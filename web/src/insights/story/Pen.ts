import { factIcon } from './factIcons.ts';
import type { Fact } from './facts.ts';
import type { Look } from './look.ts';

interface Letters {
  size: number;
  bold?: boolean;
  heading?: boolean;
  soft?: boolean;
  /** What does not fit is cut. */
  width?: number;
}

/** Writes and draws what is on a picture of a story. */
export class Pen {
  readonly #context: CanvasRenderingContext2D;
  readonly #look: Look;

  constructor(context: CanvasRenderingContext2D, look: Look) {
    this.#context = context;
    this.#look = look;
  }

  write(text: string, left: number, baseline: number, letters: Letters) {
    const context = this.#context;
    const { width = Number.POSITIVE_INFINITY } = letters;
    const family = letters.heading ? this.#look.heading : this.#look.text;
    context.fillStyle = letters.soft ? this.#look.soft : this.#look.ink;
    // Somewhat smaller is better than cut.
    for (const size of [letters.size, letters.size * 0.85, letters.size * 0.7]) {
      context.font = `${letters.bold ? 600 : 400} ${size}px ${family}`;
      if (context.measureText(text).width <= width) {
        break;
      }
    }
    context.fillText(this.#cut(text, width), left, baseline);
  }

  months(
    values: readonly number[],
    initials: readonly string[],
    x: number,
    y: number,
    width: number,
    height: number,
  ) {
    const context = this.#context;
    const most = Math.max(1, ...values);
    const step = width / Math.max(1, values.length);
    values.forEach((value, index) => {
      const left = x + index * step;
      const tall = (value / most) * (height - 44);
      context.fillStyle = this.#look.accent;
      context.beginPath();
      context.roundRect(
        left + step * 0.14,
        y + height - 44 - tall,
        step * 0.72,
        tall,
        [8, 8, 0, 0],
      );
      context.fill();
      context.textAlign = 'center';
      this.write(initials[index] ?? '', left + step / 2, y + height - 8, { size: 24, soft: true });
      context.textAlign = 'start';
    });
  }

  fact(fact: Fact, x: number, y: number, size: { width: number; height: number }) {
    const context = this.#context;
    context.save();
    context.globalAlpha = 0.75;
    context.fillStyle = this.#look.paper;
    context.beginPath();
    context.roundRect(x, y, size.width, size.height, 24);
    context.fill();
    context.restore();
    context.save();
    context.translate(x + 24, y + 22);
    context.scale(1.5, 1.5);
    context.lineWidth = 1.8;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.strokeStyle = this.#look.accent;
    context.stroke(new Path2D(factIcon(fact.name)));
    context.restore();
    const width = size.width - 48;
    this.write(fact.label, x + 72, y + 50, { size: 24, soft: true, width: width - 48 });
    this.write(fact.value, x + 24, y + 104, { size: 36, bold: true, heading: true, width });
    this.#lines(fact.detail, width).forEach((line, index) => {
      this.write(line, x + 24, y + 142 + index * 30, { size: 22, soft: true, width });
    });
  }

  /** One line, or two: the second has all the rest. */
  #lines(text: string, width: number): string[] {
    const context = this.#context;
    context.font = `400 22px ${this.#look.text}`;
    const words = text.split(' ');
    let count = words.length;
    while (count > 1 && context.measureText(words.slice(0, count).join(' ')).width > width) {
      count -= 1;
    }
    return [words.slice(0, count).join(' '), words.slice(count).join(' ')].filter(Boolean);
  }

  /** As much as fits; whole signs, for an emoji is several characters. */
  #cut(text: string, width: number): string {
    const context = this.#context;
    if (context.measureText(text).width <= width) {
      return text;
    }
    const signs = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
    while (signs.length > 0 && context.measureText(`${signs.join('')}…`).width > width) {
      signs.pop();
    }
    return `${signs.join('').trimEnd()}…`;
  }
}
