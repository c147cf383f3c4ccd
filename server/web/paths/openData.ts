/** Addresses of open data: feeds, dumps, subscriptions. */
import { queryString } from './address.ts';
import type { Id, SearchQuery } from './address.ts';

export const openDataPaths = {
  changesFeed: () => '/feeds/changes.atom',
  publishedFeed: () => '/feeds/published.atom',
  /** The same query as the search page's; its page has no part in it. */
  searchFeed: (query: SearchQuery = {}) => `/feeds/search.atom${queryString({ ...query, page: null })}`,
  openData: () => '/open-data',
  dump: (name: string) => `/dumps/${name}`,
  apiDocs: () => '/api/v1/docs',
  subscribe: (query: Pick<SearchQuery, 'q' | 'issuer'> = {}) => `/subscribe${queryString(query)}`,
  subscriptionConfirm: (id: Id, token?: string) => `/subscriptions/${id}/confirm${queryString({ token })}`,
  subscriptionEnd: (id: Id, token?: string) => `/subscriptions/${id}/end${queryString({ token })}`,
  siteMap: (part?: number) => `/sitemap.xml${queryString({ part: part ?? null })}`,
};
