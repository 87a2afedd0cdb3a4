import { dayName, formatDate, type Kewajiban } from '@akuntabel/domain'
import { countOf, type Digest } from './digest.ts'

export interface LetterAsk {
  name: string
  office: string
  hari: string
  digest: Digest
  /** What a duty is called, and the address of its page. */
  task(one: Kewajiban): { title: string; url: string }
  home: string
  account: string
  stop: string
}

/** Titles and days only: no figure, and nobody's name but the reader's. */
export function writeLetter(ask: LetterAsk): { subject: string; text: string; html: string } {
  const { digest, office } = ask
  const parts = partsOf(ask)
  const lead = `Tugas Anda di ${office}, ${dayName(ask.hari)} ${formatDate(ask.hari)}:`
  const more = moreOf(digest)
  return {
    subject: subjectOf(digest, office),
    text: textOf(ask, { lead, parts, more }),
    html: htmlOf(ask, { lead, parts, more }),
  }
}

interface Part {
  heading: string
  items: { title: string; due: string | null; url: string }[]
}

interface Said {
  lead: string
  parts: Part[]
  more: string | null
}

function subjectOf(digest: Digest, office: string): string {
  const late = digest.late.length === 0 ? '' : `, ${digest.late.length} terlambat`
  return `${countOf(digest)} tugas menunggu Anda${late}: ${office}`
}

function partsOf({ digest, task }: LetterAsk): Part[] {
  const part = (heading: string, owed: Kewajiban[], word: string): Part[] => {
    if (owed.length === 0) return []
    const items = owed.map((one) => {
      const due = one.tenggat === null ? null : `${word} ${formatDate(one.tenggat)}`
      return { ...task(one), due }
    })
    return [{ heading, items }]
  }
  const { late, soon, fresh } = digest
  const [shown, rest] = [late.length + soon.length + fresh.length, digest.rest]
  return [
    ...part('Terlambat', late, 'tenggatnya'),
    ...part('Tenggat tiga hari kerja lagi atau kurang', soon, 'paling lambat'),
    ...part('Baru diminta', fresh, 'paling lambat'),
    // A weekly letter may have nothing else to tell.
    ...(shown === 0 ? part('Masih menunggu', rest, 'paling lambat') : []),
  ]
}

function moreOf({ late, soon, fresh, rest }: Digest): string | null {
  const shown = late.length + soon.length + fresh.length
  return shown === 0 || rest.length === 0 ? null : `${rest.length} tugas lain dapat dilihat di Beranda.`
}

const FOOT =
  'Email ini dikirim paling banyak sekali sehari, pada hari kerja, dan hanya bila ada yang perlu Anda ketahui.'

function textOf({ name, home, account, stop }: LetterAsk, { lead, parts, more }: Said): string {
  const lines = parts.flatMap(({ heading, items }) => [
    heading.toUpperCase(),
    ...items.flatMap(({ title, due, url }) => [`- ${title}${due === null ? '' : `, ${due}`}`, `  ${url}`]),
    '',
  ])
  return [
    ...[`Yth. ${name},`, '', lead, '', ...lines],
    ...(more === null ? [] : [more]),
    ...[`Beranda: ${home}`, '', '-- ', FOOT],
    ...[`Ubah seberapa sering: ${account}`, `Berhenti: ${stop}`, ''],
  ].join('\n')
}

function htmlOf({ name, home, account, stop }: LetterAsk, { lead, parts, more }: Said): string {
  const link = (url: string, words: string): string =>
    `<a href="${escaped(url)}" style="color:#0b5563">${escaped(words)}</a>`
  const lists = parts.map(({ heading, items }) => {
    const rows = items.map(
      ({ title, due, url }) =>
        `<li style="margin:0 0 8px">${link(url, title)}${due === null ? '' : `<br>${escaped(due)}`}</li>`,
    )
    return `<h2 style="font-size:16px;margin:16px 0 8px">${escaped(heading)}</h2>\n<ul>\n${rows.join('\n')}\n</ul>`
  })
  return [
    '<!doctype html>',
    '<html lang="id"><head><meta charset="utf-8"><title>Tugas Anda</title></head>',
    '<body style="font:16px/24px sans-serif;color:#1b1f23;max-width:36em">',
    `<p>Yth. ${escaped(name)},</p>`,
    `<p>${escaped(lead)}</p>`,
    ...lists,
    `<p>${more === null ? '' : `${escaped(more)} `}${link(home, 'Buka Beranda')}</p>`,
    `<p style="font-size:14px;color:#57606a">${FOOT}<br>${link(account, 'Ubah seberapa sering')} · ${link(stop, 'Berhenti menerima')}</p>`,
    '</body></html>',
    '',
  ].join('\n')
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
