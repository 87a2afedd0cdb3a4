import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeIcs } from './write-ics.ts'

const AT = new Date('2022-11-21T01:02:03.456Z')
const DAY = {
  uid: '3572/kpu/2022/pk-susun',
  day: '2022-12-31',
  title: 'Susun PK',
  text: 'Belum ada.',
  url: 'https://a/b',
}

/** As a calendar program reads it: folded lines joined, then the text of one name. */
function textOf(ics: string, name: string): string | undefined {
  const line = ics
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .find((one) => one.startsWith(`${name}:`))
  return line
    ?.slice(name.length + 1)
    .replace(/\\([\\;,n])/g, (_, letter: string) => (letter === 'n' ? '\n' : letter))
}

describe('a calendar', () => {
  it('has a whole day for each duty', () => {
    expect(writeIcs([DAY], { name: 'Tugas; KPU, Blitar', at: AT })).toBe(
      [
        ...[
          'BEGIN:VCALENDAR',
          'VERSION:2.0',
          'PRODID:-//Akuntabel//ID',
          'CALSCALE:GREGORIAN',
          'METHOD:PUBLISH',
        ],
        'X-WR-CALNAME:Tugas\\; KPU\\, Blitar',
        ...['BEGIN:VEVENT', 'UID:3572/kpu/2022/pk-susun', 'DTSTAMP:20221121T010203Z'],
        ...['DTSTART;VALUE=DATE:20221231', 'SUMMARY:Susun PK', 'DESCRIPTION:Belum ada.', 'URL:https://a/b'],
        ...['TRANSP:TRANSPARENT', 'END:VEVENT', 'END:VCALENDAR', ''],
      ].join('\r\n'),
    )
  })

  it('gives every text back as it was, in lines of at most 75 octets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (typed) => {
        const text = typed.replaceAll('\r', '')
        const ics = writeIcs([{ ...DAY, text }], { name: 'Tugas', at: AT })
        for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(textOf(ics, 'DESCRIPTION')).toBe(text)
      }),
    )
  })
})
