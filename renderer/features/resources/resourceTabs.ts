/** What a library knows of language, in the order of the tabs. */
export const RESOURCE_TABS = ['terms', 'names', 'memories'] as const
export type ResourceTab = (typeof RESOURCE_TABS)[number]
