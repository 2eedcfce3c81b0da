/** How a photo is enlarged and moved; `x` and `y` are those of its middle from the stage's. */
export interface Transform {
  scale: number;
  x: number;
  y: number;
}

/** In CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** A point, from the middle of the stage. */
export interface Point {
  x: number;
  y: number;
}

/** As large as the stage lets it be. */
export const FITTING: Transform = { scale: 1, x: 0, y: 0 };

const MOST = 8;

/** How large a photo is when it fits the stage; it is never enlarged for that. */
export function fitted(photo: Size, stage: Size): Size {
  const scale = Math.min(1, stage.width / photo.width, stage.height / photo.height);
  return { width: photo.width * scale, height: photo.height * scale };
}

/** Enlarges so that what is under the point stays there. */
export function zoomed(
  now: Transform,
  factor: number,
  at: Point,
  photo: Size,
  stage: Size,
): Transform {
  const scale = Math.min(MOST, Math.max(1, now.scale * factor));
  const grown = scale / now.scale;
  return within(
    { scale, x: at.x - (at.x - now.x) * grown, y: at.y - (at.y - now.y) * grown },
    photo,
    stage,
  );
}

/** Moves it; never so far that the stage is empty where the photo could fill it. */
export function moved(now: Transform, by: Point, photo: Size, stage: Size): Transform {
  return within({ ...now, x: now.x + by.x, y: now.y + by.y }, photo, stage);
}

function within({ scale, x, y }: Transform, photo: Size, stage: Size): Transform {
  const { width, height } = fitted(photo, stage);
  const slackX = Math.max(0, (width * scale - stage.width) / 2);
  const slackY = Math.max(0, (height * scale - stage.height) / 2);
  return {
    scale,
    x: Math.min(slackX, Math.max(-slackX, x)),
    y: Math.min(slackY, Math.max(-slackY, y)),
  };
}
