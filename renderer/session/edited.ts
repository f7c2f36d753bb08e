/** Concepts or names with edits carried out: what is changed keeps its place, new ones come last. */
export function edited<Each extends { readonly id: string }>(
  all: readonly Each[],
  edits: readonly { readonly before: Each | null; readonly after: Each | null }[],
): readonly Each[] {
  const byId = new Map(all.map((each) => [each.id, each]))
  for (const { before, after } of edits) {
    if (after !== null) byId.set(after.id, after)
    else if (before !== null) byId.delete(before.id)
  }
  return [...byId.values()]
}
