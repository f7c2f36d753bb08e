import { observed } from '../../session/observed.ts'

/** What a library knows of language, in the order of the tabs. */
export const RESOURCE_TABS = ['terms', 'names', 'memories'] as const
export type ResourceTab = (typeof RESOURCE_TABS)[number]

/** The tab that was looked at last, for as long as the window is open. */
export const chosenTab = observed<ResourceTab>('terms')
