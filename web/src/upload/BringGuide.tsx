import { useState } from 'react';
import { useText } from '../text/LanguageProvider.tsx';
import { Icon } from '../ui/Icon.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import styles from './BringGuide.module.css';
import { type Phone, uploadText } from './text.ts';

/** What one may bring, and how a chat gets out of WhatsApp. */
export function BringGuide() {
  const words = useText(uploadText);
  const [phone, setPhone] = useState<Phone>(thisPhone);
  return (
    <ul className={styles.guide}>
      <li>
        <Icon name="chats" />
        <div>
          <div className={styles.head}>
            <h3>{words.bring.chats.title}</h3>
            <SegmentedControl
              label={words.bring.chats.phone}
              value={phone}
              segments={(['iphone', 'android'] as const).map((value) => ({
                value,
                label: words.bring.chats.phones[value],
              }))}
              onChange={setPhone}
            />
          </div>
          <ol>
            {words.bring.steps[phone].map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
      </li>
      {(['photos', 'other'] as const).map((what) => (
        <li key={what}>
          <Icon name={what === 'photos' ? 'photos' : 'file'} />
          <div>
            <h3>{words.bring[what].title}</h3>
            <p>{words.bring[what].text}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function thisPhone(): Phone {
  return /android|windows|linux/i.test(navigator.userAgent) ? 'android' : 'iphone';
}
