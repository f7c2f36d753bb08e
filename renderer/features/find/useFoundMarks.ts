import { useEffect } from 'react'
import { foldForSearch } from '#core/interview/foldForSearch.ts'
import { normalizeText } from '#core/interview/text.ts'
import type { FindHit } from './findInInterview.ts'

/** Names of the highlights: every occurrence, and the one that is shown. */
const EVERY = 'dragoman-find'
const SHOWN = 'dragoman-found'

/**
 * Marks every occurrence in the texts that are on screen (elements with `data-text`), without
 * touching them: a highlight of the page (CSS Custom Highlight API). Rows come and go while one
 * scrolls, so the marks follow the page.
 */
export function useFoundMarks(query: string, shown: FindHit | null): void {
  useEffect(() => {
    const wanted = foldForSearch(normalizeText(query))
    if (wanted.trim() === '') return
    let frame = 0
    const mark = () => {
      frame = 0
      CSS.highlights.set(EVERY, new Highlight(...ranges(wanted)))
      const cell = shown === null ? null : cellOf(shown)
      const range = shown === null ? null : rangeIn(cell, shown)
      const one = range === null ? new Highlight() : new Highlight(range)
      one.priority = 1
      CSS.highlights.set(SHOWN, one)
      unmark()
      cell?.setAttribute('data-found', '')
    }
    const observer = new MutationObserver(() => {
      if (frame === 0) frame = requestAnimationFrame(mark)
    })
    observer.observe(document.body, { subtree: true, childList: true, characterData: true })
    mark()
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
      CSS.highlights.delete(EVERY)
      CSS.highlights.delete(SHOWN)
      unmark()
    }
  }, [query, shown])
}

function unmark(): void {
  for (const cell of document.querySelectorAll('[data-found]')) cell.removeAttribute('data-found')
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

/** The cell or note that holds a place, when its row is on screen. */
function cellOf({ segment, language }: FindHit): Element | null {
  const row = document.querySelector(`[data-segment="${segment}"]`)
  const cell = language === null ? '[data-note]' : `[data-language="${language}"]`
  return row?.querySelector(cell) ?? null
}

/** The words of a place, where they stand as text; null in the active row, which is an editor. */
function rangeIn(cell: Element | null, { start, end }: FindHit): Range | null {
  const node = cell?.querySelector('[data-text]')?.firstChild
  if (!(node instanceof Text) || node.length < end) return null
  const range = new Range()
  range.setStart(node, start)
  range.setEnd(node, end)
  return range
}
