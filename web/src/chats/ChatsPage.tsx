import { useLocation, useSearchParams } from 'react-router';
import { isOffline } from '../api/isOffline.ts';
import { useConfig } from '../config/ConfigContext.tsx';
import { useText } from '../text/LanguageProvider.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { classNames } from '../ui/classNames.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { chatOf, searchOf } from './addresses.ts';
import { ChatList } from './ChatList.tsx';
import styles from './ChatsPage.module.css';
import { ChatView } from './ChatView.tsx';
import { SearchView } from './SearchView.tsx';
import { chatsText } from './text.ts';
import { useChats } from './useChats.ts';
import { useComingChats } from './useComingChats.ts';

/** The chats: their list, and beside it one of them, or a search through all. */
export function ChatsPage() {
  const words = useText(chatsText);
  const { pathname } = useLocation();
  const [query] = useSearchParams();
  const chat = chatOf(pathname);
  const search = chat === null ? searchOf(query) : null;
  const chats = useChats();
  const coming = useComingChats(chats);
  const { local } = useConfig();
  const inView = chat !== null || search !== null;

  if (!inView && chats.data?.length === 0) {
    return (
      <>
        <PageHeader title={words.title} />
        {coming ? (
          <div role="status">
            <EmptyState icon="chats" title={words.coming}>
              {local ? words.comingSoon : words.comingDaily}
            </EmptyState>
          </div>
        ) : (
          <EmptyState
            icon="chats"
            title={words.noChats}
            actions={<ButtonLink to="/">{words.bring}</ButtonLink>}
          >
            {words.noChatsHint}
          </EmptyState>
        )}
      </>
    );
  }
  return (
    <div className={classNames(styles.page, inView && styles.inView)}>
      <section className={styles.list} aria-label={words.title}>
        <div className={styles.heading}>
          {inView ? <h2>{words.title}</h2> : <PageHeader title={words.title} />}
        </div>
        {chats.data && <ChatList chats={chats.data} open={chat} />}
        {isOffline(chats) && <ErrorState code="NO_CONNECTION" />}
        {chats.isPending && !isOffline(chats) && <Loading />}
        {chats.error && <ErrorState error={chats.error} onRetry={() => void chats.refetch()} />}
      </section>
      <div className={styles.view}>
        {chat !== null && <ChatView key={chat} chat={chat} />}
        {search !== null && <SearchView search={search} chats={chats.data ?? []} />}
        {!inView && (
          <div className={styles.choose}>
            <EmptyState icon="chats" title={words.chooseChat}>
              {words.chooseChatHint}
            </EmptyState>
          </div>
        )}
      </div>
    </div>
  );
}
