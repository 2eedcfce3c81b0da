import { useId } from 'react';
import { useText } from '../text/LanguageProvider.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import styles from './AreasPage.module.css';
import { AREAS, addressOf } from './areas.ts';
import { PlaceCard } from './PlaceCard.tsx';
import { filesText } from './text.ts';

/** The parts of the bucket, in plain words. */
export function AreasPage() {
  const words = useText(filesText);
  const yoursId = useId();
  const madeId = useId();
  const receipts = AREAS.filter((area) => area.prefix.startsWith('receipts/'));
  return (
    <>
      <PageHeader title={words.title}>{words.lead}</PageHeader>
      <section aria-labelledby={yoursId} className={styles.section}>
        <h2 id={yoursId}>{words.yours}</h2>
        <ul className={styles.places}>
          {AREAS.filter((area) => area.yours).map((area) => (
            <PlaceCard
              key={area.name}
              to={addressOf(area.prefix)}
              icon={area.icon}
              {...words.areas[area.name]}
            />
          ))}
        </ul>
      </section>
      <section aria-labelledby={madeId} className={styles.section}>
        <h2 id={madeId}>{words.made}</h2>
        <ul className={styles.places}>
          <PlaceCard
            to="/files/receipts"
            icon="info"
            title={words.receipts.title}
            text={words.receipts.text}
          />
          {AREAS.filter((area) => !area.yours && !receipts.includes(area)).map((area) => (
            <PlaceCard
              key={area.name}
              to={addressOf(area.prefix)}
              icon={area.icon}
              {...words.areas[area.name]}
            />
          ))}
        </ul>
      </section>
    </>
  );
}
