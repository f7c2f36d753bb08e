import type { IndexedTerm, Lemmatiser, Lexicon, TermHit } from '../termHit.ts'
import { matchWord, type TermWord, type TextWord, type WordMatch } from './matchWord.ts'
import type { WordForms, WordKey } from './wordForms.ts'
import { joins, jointOf, type WordToken, wordTokens } from './wordTokens.ts'

/** Terms that begin with the same words share the nodes of those words. */
interface WordNode {
  /** The terms whose last word leads here. */
  readonly ends: IndexedTerm[]
  readonly edges: WordEdge[]
  /** The same edges, once they are many: by their word, and by its stems. */
  many: ManyEdges | null
}

interface WordEdge {
  readonly word: TermWord
  readonly next: WordNode
}

interface ManyEdges {
  readonly byWord: Map<TermWord, WordEdge>
  readonly byStem: Map<string, StemEdge[]>
}

interface StemEdge {
  readonly classes: number
  readonly edge: WordEdge
}

/** Up to this many edges are looked through one by one. */
const FEW = 6

/** Terms of a language that writes words apart, found word by word through the stems of each. */
export function createWordLexicon(terms: readonly IndexedTerm[], forms: WordForms): Lexicon {
  const root = emptyNode()
  const known = new Map<string, TermWord>()
  for (const indexed of terms) addTerm(root, indexed, forms, known)
  return (text, lemma) => {
    const words = wordTokens(text).map((token) => textWord(token, forms, lemma))
    const hits: TermHit[] = []
    for (let at = 0; at < words.length; at++) collect(text, words, at, root, lemma, hits)
    return hits
  }
}

const emptyNode = (): WordNode => ({ ends: [], edges: [], many: null })

/** `known` holds every word once, by its name; words that stand alone apart from those of longer terms. */
function addTerm(
  root: WordNode,
  indexed: IndexedTerm,
  forms: WordForms,
  known: Map<string, TermWord>,
): void {
  const tokens = wordTokens(indexed.term.text)
  if (tokens.length === 0) return
  const alone = tokens.length === 1
  // In a term that is all capitals, capitals tell nothing.
  const shouted = !alone && tokens.every((token) => isCapitals(token.written))
  let node = root
  for (const [place, token] of tokens.entries()) {
    const previous = tokens[place - 1]
    const between = previous === undefined ? '' : jointOf(indexed.term.text, previous, token)
    const joint = joins(between) ? '' : between
    const capitals = !shouted && isCapitals(token.written)
    const name = `${alone ? '1' : '0'}${capitals ? '1' : '0'}${joint} ${token.written}`
    let word = known.get(name)
    if (word === undefined) {
      word = { ...termWord(token, forms, alone), capitals, joint }
      known.set(name, word)
    }
    node = edgeFor(node, word).next
  }
  node.ends.push(indexed)
}

function edgeFor(node: WordNode, word: TermWord): WordEdge {
  const { many } = node
  const there =
    many === null ? node.edges.find((edge) => edge.word === word) : many.byWord.get(word)
  if (there !== undefined) return there
  const edge = { word, next: emptyNode() }
  node.edges.push(edge)
  if (many !== null) addToMany(many, edge)
  else if (node.edges.length > FEW) {
    node.many = { byWord: new Map(), byStem: new Map() }
    for (const each of node.edges) addToMany(node.many, each)
  }
  return edge
}

function addToMany({ byWord, byStem }: ManyEdges, edge: WordEdge): void {
  byWord.set(edge.word, edge)
  for (const { stem, classes } of edge.word.keys) {
    const edges = byStem.get(stem)
    if (edges === undefined) byStem.set(stem, [{ classes, edge }])
    else edges.push({ classes, edge })
  }
}

function termWord(
  { written, lower, folded: unfolded }: WordToken,
  forms: WordForms,
  alone: boolean,
): Omit<TermWord, 'capitals' | 'joint'> {
  const folded = forms.fold(unfolded)
  return { written, lower, folded, keys: forms.ofTerm(folded, alone) }
}

const isCapitals = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word)

function textWord(token: WordToken, forms: WordForms, lemma: Lemmatiser | null): TextWord {
  const folded = forms.fold(token.folded)
  const keys = forms.ofText(folded)
  const bases = lemma === null ? [] : lemma(token.written)
  if (bases.length === 0) return { token, folded, keys }
  return {
    token,
    folded,
    keys: [...keys, ...bases.flatMap((base) => forms.ofText(forms.fold(base.toLowerCase())))],
  }
}

/** Follows the words of a text from `at` on through the nodes and adds what ends on the way. */
function collect(
  text: string,
  words: readonly TextWord[],
  at: number,
  root: WordNode,
  lemma: Lemmatiser | null,
  hits: TermHit[],
): void {
  const start = words[at]?.token.start ?? 0
  const follow = (node: WordNode, index: number, before: WordMatch): void => {
    const word = words[index]
    const previous = words[index - 1]
    if (node.edges.length === 0 || word === undefined) return
    const joint =
      index === at || previous === undefined ? '' : jointOf(text, previous.token, word.token)
    const joined = joins(joint)
    for (const edge of edgesOf(node, word)) {
      if (!joined && edge.word.joint !== joint) continue
      const one = matchWord(word, edge.word, lemma)
      if (one === null) continue
      const match = one === 'inflected' || before === 'exact' ? one : before
      for (const indexed of edge.next.ends) hits.push({ indexed, match, start, end: endOf(word) })
      follow(edge.next, index + 1, match)
    }
  }
  follow(root, at, 'exact')
}

function edgesOf({ edges, many }: WordNode, { keys }: TextWord): Iterable<WordEdge> {
  if (many === null) return edges.filter(({ word }) => shareKey(word.keys, keys))
  const found = new Set<WordEdge>()
  for (const key of keys) {
    for (const { classes, edge } of many.byStem.get(key.stem) ?? []) {
      if ((classes & key.classes) !== 0) found.add(edge)
    }
  }
  return found
}

const shareKey = (ones: readonly WordKey[], others: readonly WordKey[]): boolean =>
  ones.some(({ stem, classes }) =>
    others.some((other) => stem === other.stem && (classes & other.classes) !== 0),
  )

/** A possessive's ending is not part of the term. */
const endOf = ({ token }: TextWord): number =>
  /['’ʼ‘]s$/iu.test(token.written) ? token.end - 2 : token.end
