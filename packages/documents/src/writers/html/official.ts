import { plainSvgOnly } from '../../pictures/plain-svg-only.ts'
import type {
  Block,
  ImageBlock,
  LabelledBlock,
  LampiranHeadBlock,
  LetterheadBlock,
  SignatureBlock,
  SigningParty,
  TembusanBlock,
} from '../../tree/block.ts'
import type { Picture } from '../../tree/picture.ts'
import { escapeHtml } from './escape.ts'

export function imageHtml(block: ImageBlock): string {
  const caption = block.caption === null ? '' : `<figcaption>${escapeHtml(block.caption)}</figcaption>`
  return `<figure class="dok-foto">${pictureHtml(block.picture, block.alt)}${caption}</figure>`
}

function pictureHtml(picture: Picture, alt: string): string {
  if (picture.format === 'png')
    return `<img src="data:image/png;base64,${picture.base64.replace(/[^A-Za-z0-9+/=]/g, '')}" alt="${escapeHtml(alt)}">`
  return `<div role="img" aria-label="${escapeHtml(alt)}">${plainSvgOnly(picture.svg)}</div>`
}

export function emblemHtml({ picture, alt }: LetterheadBlock['emblem']): string {
  return `<div class="dok-lambang">${pictureHtml(picture, alt)}</div>`
}

export function letterheadHtml({ emblem, lines, address }: LetterheadBlock): string {
  const name = `<p class="dok-kop-nama">${joined(lines)}</p>`
  const where = address && address.length > 0 ? `<p class="dok-kop-alamat">${joined(address)}</p>` : ''
  const kind = address === null ? 'dok-kop' : 'dok-kop dok-kop-surat'
  return `<header class="${kind}">${emblemHtml(emblem)}<div>${name}${where}</div></header>`
}

export function labelledHtml(block: LabelledBlock, blocksHtml: (blocks: readonly Block[]) => string): string {
  const items = block.items.map(({ label, blocks }) => {
    const name = `${escapeHtml(label)} <span class="dok-titik-dua">:</span>`
    return `<dt>${name}</dt><dd>${blocksHtml(blocks)}</dd>`
  })
  return `<dl class="dok-label">\n${items.join('\n')}\n</dl>`
}

/** `Nama : …` as one paragraph, for whoever reads the page without its looks. */
export function labelLinesHtml(lines: readonly { label: string; html: string }[]): string {
  const paragraphs = lines.map(
    ({ label, html }) => `<p><span>${escapeHtml(label)}</span> <span>:</span> <span>${html}</span></p>`,
  )
  return `<div class="dok-baris-label">\n${paragraphs.join('\n')}\n</div>`
}

export function lampiranHeadHtml({ lines }: LampiranHeadBlock): string {
  return `<p class="dok-kepala-lampiran">${joined(lines)}</p>`
}

export function tembusanHtml({ receivers }: TembusanBlock): string {
  const items = receivers.map((receiver) => `<li>${escapeHtml(receiver)}</li>`).join('')
  return `<div class="dok-tembusan"><p>Tembusan:</p><ol>${items}</ol></div>`
}

export function signaturesHtml(block: SignatureBlock): string {
  const last = block.parties.length - 1
  const parties = block.parties.map((party, at) => {
    const kantor = party.kantor ?? []
    const lines = [at === last ? block.place : null, party.role, ...kantor, party.jabatan].filter(Boolean)
    const head = joined(lines.map((line) => line ?? ''))
    const nip = party.nip === null ? '' : `<br>NIP ${escapeHtml(party.nip)}`
    return `<div class="dok-pihak"><p>${head}</p>${signPlace(party)}<p class="dok-nama"><strong>${escapeHtml(party.nama)}</strong>${nip}</p></div>`
  })
  const side = block.side === 'left' ? ' dok-salinan' : ''
  return `<div class="dok-tanda-tangan${side}">${parties.join('\n')}</div>`
}

function signPlace({ sign }: SigningParty): string {
  if (sign === 'ttd') return '<p class="dok-ttd">ttd.</p>'
  if (sign === 'electronic') return '<p class="dok-tte">Tempat tanda tangan elektronik</p>'
  return '<div class="dok-ruang-tanda-tangan"></div>'
}

function joined(lines: readonly string[]): string {
  return lines.map(escapeHtml).join('<br>')
}
