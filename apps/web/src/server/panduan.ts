import { ROLE_NAMES, ROLES, type Role } from '@akuntabel/domain'
import { Marked } from 'marked'
import { type Place, paths } from '#paths'

/** What a guide can lead to, as `[Pengukuran](halaman:pengukuran)` names it. */
const PAGES = {
  beranda: paths.beranda,
  renstra: paths.renstra,
  iku: paths.iku,
  rkt: paths.rkt,
  perjanjian: paths.perjanjian,
  rencanaAksi: paths.rencanaAksi,
  kegiatan: paths.kegiatan,
  keputusan: paths.keputusan,
  pengukuran: paths.pengukuran,
  bukti: paths.buktiTahun,
  rapat: paths.rapat,
  anggaran: paths.anggaran,
  laporan: paths.laporan,
  dokumen: paths.dokumen,
  jejak: paths.jejak,
  pantauan: paths.pantauan,
  orang: paths.orang,
  kebijakan: paths.kebijakan,
  pengaturan: paths.pengaturan,
  periksaKantor: paths.periksaKantor,
} satisfies Record<string, (place: Place) => string>

/** The guides of the repository, one per role, as they are when the pages are built. */
const FILES = import.meta.glob<string>('../../../../docs/panduan/peran/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})

export interface Panduan {
  role: Role
  label: string
  isi: string
}

/** The guide of every role with addresses of this place. Its heading is that of the page. */
export function panduanOf(role: Role, place: Place): Panduan {
  return { role, label: ROLES[role].label, isi: reader(place).parse(bodyOf(role), { async: false }) }
}

/** Its parts as plain text, to be searched. */
export function panduanTexts(role: Role): { judul: string; isi: string }[] {
  const [begin = '', ...parts] = bodyOf(role).split(/^## /m)
  const title = `Panduan ${ROLES[role].label}`
  return [
    { judul: title, isi: plain(begin) },
    ...parts.map((part) => {
      const [heading = '', ...lines] = part.split('\n')
      return { judul: `${title}: ${heading}`, isi: plain(lines.join('\n')) }
    }),
  ]
}

function bodyOf(role: Role): string {
  const text = FILES[`../../../../docs/panduan/peran/${role}.md`]
  if (text === undefined) throw new RangeError(`no guide for ${role}`)
  return /^# .+\n([\s\S]*)$/.exec(text)?.[1] ?? ''
}

/** Without the signs of Markdown, and links by their words. */
function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#]|^\s*(?:\d+\.|-) /gm, '')
    .replace(/\s+/g, ' ')
    .trim()
}

export function isRole(name: string | null): name is Role {
  return ROLE_NAMES.some((role) => role === name)
}

function reader(place: Place): Marked {
  return new Marked({
    walkTokens(token) {
      if (token.type === 'heading') token.depth += 1
      if (token.type !== 'link') return
      const [, name = ''] = /^halaman:(\w+)$/.exec(token.href) ?? []
      if (!Object.hasOwn(PAGES, name)) throw new RangeError(`no page ${token.href}`)
      token.href = PAGES[name as keyof typeof PAGES](place)
    },
  })
}
