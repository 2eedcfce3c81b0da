import { type ReactNode, useMemo } from 'react';
import { ApiContext } from '../api/ApiContext.tsx';
import { FetchApi } from '../api/FetchApi.ts';
import { BucketContext } from '../bucket/BucketContext.tsx';
import { LazyBucket } from '../bucket/LazyBucket.ts';
import { useConfig } from '../config/ConfigContext.tsx';
import { useSession } from '../signin/SessionContext.tsx';

type Props = { children: ReactNode };

/** Gives the API and the bucket to whoever is signed in. */
export function Ports({ children }: Props) {
  const config = useConfig();
  const session = useSession();
  const { api, bucket } = useMemo(
    () => ({
      api: new FetchApi(config.api.url, session),
      bucket: new LazyBucket(async () => {
        const { S3Bucket } = await import('../bucket/S3Bucket.ts');
        const { bucket_name, aws_region } = config.outputs.storage;
        const endpoint = config.endpoints?.s3;
        return new S3Bucket(
          { bucket: bucket_name, region: aws_region, ...(endpoint ? { endpoint } : {}) },
          session,
        );
      }),
    }),
    [config, session],
  );
  return (
    <ApiContext value={api}>
      <BucketContext value={bucket}>{children}</BucketContext>
    </ApiContext>
  );
}
