import { useEffect } from 'react'
import { normalizeText } from '#core/interview/text.ts'
import { foldForSearch } from './foldForSearch.ts'

const NAME = 'dragoman-find'

/**
 * Marks every occurrence in the texts that are on screen (elements with `data-text`), without
 * touching them: a highlight of the page (CSS Custom Highlight API). Rows come and go while one
 * scrolls, so the marks follow the page.
 */
export function useFoundMarks(query: string): void {
  useEffect(() => {
    const wanted = foldForSearch(normalizeText(query))
    if (wanted.trim() === '') return
    let frame = 0
    const mark = () => {
      frame = 0
      CSS.highlights.set(NAME, new Highlight(...ranges(wanted)))
    }
    const observer = new MutationObserver(() => {
      if (frame === 0) frame = requestAnimationFrame(mark)
    })
    observer.observe(document.body, { subtree: true, childList: true, characterData: true })
    mark()
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
      CSS.highlights.delete(NAME)
    }
  }, [query])
}

function ranges(wanted: string): readonly Range[] {
  const found: Range[] = []
  for (const element of document.querySelectorAll('[data-text]')) {
    const node = element.firstChild
    if (!(node instanceof Text)) continue
    const text = foldForSearch(node.data)
    for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
      const range = new Range()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      found.push(range)
    }
  }
  return found
}
