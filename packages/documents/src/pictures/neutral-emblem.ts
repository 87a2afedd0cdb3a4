import type { LetterheadBlock } from '../tree/block.ts'

/** Stands where an office has not given its emblem: a ring with a ballot box, no institution's sign. */
export const NEUTRAL_EMBLEM: LetterheadBlock['emblem'] = {
  alt: 'Lambang lembaga',
  picture: {
    format: 'svg',
    svg:
      '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="120" viewBox="0 0 120 120">' +
      '<circle cx="60" cy="60" r="56" fill="none" stroke="#1B1F23" stroke-width="3"/>' +
      '<circle cx="60" cy="60" r="49" fill="none" stroke="#1B1F23" stroke-width="1"/>' +
      '<path d="M46 22H74V52H46Z" fill="#FFFFFF" stroke="#1B1F23" stroke-width="2.5"/>' +
      '<path d="M52 32L58 39L69 27" fill="none" stroke="#1B1F23" stroke-width="2.5"/>' +
      '<path d="M30 52H90V62H30Z" fill="#1B1F23"/>' +
      '<path d="M34 62H86V90H34Z" fill="#FFFFFF" stroke="#1B1F23" stroke-width="2.5"/>' +
      '<path d="M44 57H76" fill="none" stroke="#FFFFFF" stroke-width="2.5"/>' +
      '</svg>',
  },
}
