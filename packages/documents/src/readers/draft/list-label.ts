const BULLET = /^[-–—•●○▪■◦·➢✓*+o§]\s+(?=\S)/u
const NUMBER = /^(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{2,5}|[IVX]{2,5})[.)]|\((?:\d{1,3}|[a-z])\))\s+(?=\S)/u

export interface Labelled {
  label: string | null
  text: string
}

/** Splits a typed list label from its item: `1. Mengetahui` → `1.` and `Mengetahui`; `- a. bahwa` → `a.` and `bahwa`. */
export function splitLabel(text: string): Labelled {
  const bullet = BULLET.exec(text)
  const rest = bullet ? text.slice(bullet[0].length) : text
  const number = NUMBER.exec(rest)
  if (number) return { label: number[0].trim(), text: rest.slice(number[0].length).trim() }
  if (bullet) return { label: '-', text: rest.trim() }
  return { label: null, text }
}
