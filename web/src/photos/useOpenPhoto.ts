import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';

/**
 * The photo that the address names: `/photos/<id>`. Going back closes what was opened here; where
 * one came by a link, closing leads to the gallery.
 */
export function useOpenPhoto() {
  const openId = useParams()['*'] || null;
  const { search, state } = useLocation();
  const navigate = useNavigate();
  const opened = (state as { opened?: boolean } | null)?.opened === true;
  const hrefOf = useCallback(
    (id: string) => `/photos/${encodeURIComponent(id)}${search}`,
    [search],
  );
  const open = useCallback(
    (id: string) => void navigate(hrefOf(id), { state: { opened: true } }),
    [navigate, hrefOf],
  );
  const show = useCallback(
    (id: string) => void navigate(hrefOf(id), { state: { opened }, replace: true }),
    [navigate, hrefOf, opened],
  );
  const close = useCallback(
    () => void (opened ? navigate(-1) : navigate(`/photos${search}`, { replace: true })),
    [navigate, opened, search],
  );
  return useMemo(
    () => ({ openId, hrefOf, open, show, close }),
    [openId, hrefOf, open, show, close],
  );
}
