/** First syllables of endings that follow a stem ending in a consonant or a vowel without joining it. */
const ENDING =
  /^(?:다|고|며|면|지|는|은|을|음|기|게|도록|자|려|러|니|시|겠|거나|나|냐|느|더|던|든|네|구|군|거든|소|오|습|어|아|여|었|았|였|으|세|신|실|십|셨|라|을|ㅂ).{0,7}$/u

/** Whether what follows the stem of a verb or an adjective can be its ending (일없습니다, 괜찮아요). */
export const isPredicateEnding = (tail: string): boolean => ENDING.test(tail)
