import { unreachable } from '../../../protocol/unreachable.ts'
import { FINAL_RIEUL } from './hangul.ts'

/** What a particle wants before it: a final consonant, none, none or ㄹ, one other than ㄹ, anything. */
type Wants = 'final' | 'open' | 'openOrRieul' | 'finalNotRieul' | 'any'

const BY_WANTS: Readonly<Record<Wants, string>> = {
  final: '은 이 을 과 이랑 이나 이나마 이라도 이든지 이든가 이든 이야 이야말로 이며 이여 아 은커녕',
  open: '는 가 를 와 랑 나 나마 라도 든지 든가 든 야 야말로 며 여 는커녕 완',
  openOrRieul: '로 로서 로써 로부터 로는 론 로의',
  finalNotRieul: '으로 으로서 으로써 으로부터 으로는 으론 으로의',
  any:
    '의 에 에게 에서 에게서 에로 에게로 엔 에선 에겐 에게선 께 께서 께선 께서는 한테 한테서 한텐 ' +
    '더러 보고 하고 보다 보단 처럼 같이 만큼 만치 까지 까진 부터 부턴 마다 마저 조차 밖에 대로 만 ' +
    '도 커녕 따라 치고 뿐 말고 요 들 님 씨 측 쪽',
}

/** Particles and suffixes that may follow a noun, by their first syllable (Korean: 조사, 접미사). */
export const PARTICLES: ReadonlyMap<string, readonly Particle[]> = byFirstSyllable()

export interface Particle {
  readonly text: string
  readonly wants: Wants
}

function byFirstSyllable(): Map<string, Particle[]> {
  const map = new Map<string, Particle[]>()
  for (const [wants, texts] of Object.entries(BY_WANTS) as [Wants, string][]) {
    for (const text of texts.split(' ')) {
      const first = text.slice(0, 1)
      const particles = map.get(first) ?? []
      particles.push({ text, wants })
      map.set(first, particles)
    }
  }
  return map
}

/** Whether a particle may stand after a syllable that ends so; -1: after no syllable (a digit, a Latin letter). */
export function agrees(wants: Wants, final: number): boolean {
  if (final === -1) return true
  switch (wants) {
    case 'final':
      return final !== 0
    case 'open':
      return final === 0
    case 'openOrRieul':
      return final === 0 || final === FINAL_RIEUL
    case 'finalNotRieul':
      return final !== 0 && final !== FINAL_RIEUL
    case 'any':
      return true
    default:
      return unreachable(wants)
  }
}
