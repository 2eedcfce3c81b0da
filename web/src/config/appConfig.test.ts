import { describe, expect, it } from 'vitest';
import { sampleConfig } from '../testing/sampleConfig.ts';
import { checkedConfig, fetchConfig } from './appConfig.ts';

describe('the settings', () => {
  it('take what one machine says, and what AWS says', () => {
    expect(checkedConfig(sampleConfig()).local).toBe(true);
    const { endpoints: _, local: __, ...aws } = sampleConfig();
    expect(checkedConfig(aws).local).toBe(false);
  });

  it('name everything that is missing, at once', () => {
    expect(() => checkedConfig({ local: true, api: { url: '' } })).toThrow(
      /api\.url\?.*outputs\.auth\.user_pool_id\?.*endpoints\.s3\?/,
    );
    expect(() => checkedConfig(null)).toThrow(/api\.url\?/);
  });

  it('say why they cannot be had', async () => {
    await expect(fetchConfig(async () => new Response('', { status: 404 }))).rejects.toThrow(
      'HTTP 404',
    );
    await expect(fetchConfig(async () => new Response('<html>'))).rejects.toThrow('not JSON');
    await expect(fetchConfig(() => Promise.reject(new TypeError()))).rejects.toThrow(
      'no connection',
    );
  });
});
