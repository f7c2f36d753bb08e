const KINDS = [
  'title',
  'caseNumber',
  'participant',
  'report',
  'statement',
  'sitting',
  'author',
  'speaker',
  'note',
  'link',
] as const
type PlaceKind = (typeof KINDS)[number] | 'other'

/** What a place of the printed record is ("statement S3"): its kind, and which one. */
export function placeKind(place: string): { readonly name: PlaceKind; readonly of: string } {
  const [first = '', ...rest] = place.split(' ')
  return { name: KINDS.find((kind) => kind === first) ?? 'other', of: rest.join(' ') }
}
