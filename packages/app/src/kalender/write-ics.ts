/** One day of a calendar with what is due on it. */
export interface CalendarDay {
  /** The same from reading to reading, so that a calendar program changes it instead of adding another. */
  uid: string
  /** ISO date. */
  day: string
  title: string
  text: string
  url: string
}

/** A calendar as programs read it: whole days, no times. Source: RFC 5545. */
export function writeIcs(days: readonly CalendarDay[], { name, at }: { name: string; at: Date }): string {
  const stamp = at.toISOString().replace(/[-:]|\.\d+/g, '')
  return [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Akuntabel//ID', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'],
    `X-WR-CALNAME:${escaped(name)}`,
    ...days.flatMap(({ uid, day, title, text, url }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(uid)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(text)}`,
      `URL:${url}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')
}

/** RFC 5545 3.3.11. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n')
}

const LONGEST = 75

/** RFC 5545 3.1: no line above 75 octets, none broken inside a letter. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (octets + size > LONGEST) {
      parts.push(part)
      part = ''
      // The blank that begins a continued line counts.
      octets = 1
    }
    part += letter
    octets += size
  }
  return [...parts, part].join('\r\n ')
}
