import { isOffline } from '../api/isOffline.ts';
import { useFormats, useText } from '../text/LanguageProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { DayConversation } from './DayConversation.tsx';
import { DayNavigation } from './DayNavigation.tsx';
import { DayPhotos } from './DayPhotos.tsx';
import styles from './DayView.module.css';
import { OtherYears } from './OtherYears.tsx';
import { dayText } from './text.ts';
import { timelineOf } from './timeline.ts';
import { useDayMessages } from './useDayMessages.ts';
import { useDayPhotos } from './useDayPhotos.ts';

type Props = { day: string };

/** All that is known of a day, in the order in which it went. */
export function DayView({ day }: Props) {
  const words = useText(dayText);
  const formats = useFormats();
  const photos = useDayPhotos(day);
  const messages = useDayMessages(day);
  const written = messages.data?.pages.flatMap((page) => page.items) ?? [];
  const taken = photos.data ?? [];
  const moments = timelineOf(written, taken);
  const count = `${formats.count(written.length)}${messages.hasNextPage ? '+' : ''}`;
  const pending = photos.isPending || messages.isPending;
  const empty = !pending && !photos.error && !messages.error && moments.length === 0;
  return (
    <div className={styles.page}>
      <PageHeader title={formats.longDate(day)}>
        {words.summary(taken.length, written.length, formats.count(taken.length), count)}
      </PageHeader>
      <DayNavigation day={day} />
      {(isOffline(photos) || isOffline(messages)) && <ErrorState code="NO_CONNECTION" />}
      {pending && !isOffline(photos) && !isOffline(messages) && <Loading />}
      {photos.error && (
        <ErrorState
          title={words.photosFailed}
          error={photos.error}
          onRetry={() => void photos.refetch()}
        />
      )}
      {messages.error && (
        <ErrorState
          title={words.messagesFailed}
          error={messages.error}
          onRetry={() => void messages.refetch()}
        />
      )}
      {empty && (
        <EmptyState icon="calendar" title={words.empty}>
          {words.emptyHint}
        </EmptyState>
      )}
      {/* Not in parts: what comes later would move what one reads. */}
      {!pending && moments.length > 0 && (
        <ol className={styles.timeline} aria-label={words.timeline}>
          {moments.map((moment) => (
            <li key={moment.key} className={styles.moment}>
              {moment.time === null ? (
                <span />
              ) : (
                <time className={styles.time} dateTime={moment.time.slice(0, 5)}>
                  {formats.time(moment.time)}
                </time>
              )}
              {moment.kind === 'photos' ? (
                <DayPhotos photos={moment.photos} />
              ) : (
                <DayConversation chat={moment.chat} day={day} rows={moment.rows} />
              )}
            </li>
          ))}
        </ol>
      )}
      {messages.hasNextPage && (
        <div className={styles.more}>
          <Button busy={messages.isFetchingNextPage} onClick={() => void messages.fetchNextPage()}>
            {words.moreMessages}
          </Button>
        </div>
      )}
      <OtherYears day={day} />
    </div>
  );
}
