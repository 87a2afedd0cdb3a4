import { AlignmentType, BorderStyle, type IStylesOptions, LineRuleType } from 'docx'
import { FAINT, INK, MARK, MARK_FILL, QUIET, SANS, SERIF } from './look.ts'

const PLACE = { style: BorderStyle.SINGLE, size: 4, space: 1, color: FAINT }
const HEADING = { keepNext: true, keepLines: true }

function heading(size: number, before: number) {
  return {
    run: { font: SERIF, size, bold: true, color: INK },
    paragraph: {
      ...HEADING,
      spacing: { before, after: 80, line: 300, lineRule: LineRuleType.AT_LEAST },
      indent: { left: 420, hanging: 420 },
    },
  }
}

function listing(left: number, hanging: number, before: number) {
  return {
    // As high as in the PDF: the font's own line is higher, and a list would run over to one more page.
    spacing: { before, after: 0, line: 300, lineRule: LineRuleType.EXACT },
    indent: { left, hanging },
  }
}

function paragraphStyle(id: string, name: string, run: object, paragraph: object) {
  return { id, name, basedOn: 'Normal', run, paragraph }
}

function centred(line: number) {
  return { alignment: AlignmentType.CENTER, spacing: { after: 160, line, lineRule: LineRuleType.AT_LEAST } }
}

function tight(line: number) {
  return { spacing: { after: 120, line, lineRule: LineRuleType.AT_LEAST } }
}

/** Prose 12/18, tables 10/13, as in the PDF. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: SERIF,
        size: 24,
        color: INK,
        language: { value: 'id-ID', eastAsia: 'id-ID', bidirectional: 'id-ID' },
      },
      paragraph: { spacing: { after: 80, line: 360, lineRule: LineRuleType.AT_LEAST } },
    },
    heading1: {
      run: { font: SERIF, size: 28, bold: true, color: INK },
      paragraph: {
        ...HEADING,
        alignment: AlignmentType.CENTER,
        spacing: { before: 0, after: 360, line: 360, lineRule: LineRuleType.AT_LEAST },
      },
    },
    heading2: heading(24, 380),
    heading3: heading(24, 300),
    heading4: heading(24, 240),
    heading5: heading(24, 200),
    caption: {
      run: { font: SERIF, size: 22, color: INK },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { before: 200, after: 100, line: 300, lineRule: LineRuleType.AT_LEAST },
      },
    },
  },
  paragraphStyles: [
    paragraphStyle('JudulDokumen', 'Judul Dokumen', { size: 28, bold: true }, centred(320)),
    paragraphStyle('AnakJudul', 'Anak Judul', { size: 24, bold: true }, centred(320)),
    paragraphStyle('Catatan', 'Catatan', { size: 20, italics: true }, tight(280)),
    paragraphStyle('Kecil', 'Kecil', { size: 20 }, tight(280)),
    paragraphStyle(
      'JudulAnalisis',
      'Judul Analisis',
      { bold: true },
      { ...HEADING, spacing: { before: 200, after: 120 } },
    ),
    {
      id: 'IsiTabel',
      name: 'Isi Tabel',
      basedOn: 'Normal',
      run: { font: SANS, size: 20 },
      paragraph: { spacing: { before: 45, after: 45, line: 260, lineRule: LineRuleType.AT_LEAST } },
    },
    {
      id: 'IsiTabelRapat',
      name: 'Isi Tabel Rapat',
      basedOn: 'IsiTabel',
      run: { size: 18 },
      paragraph: { spacing: { before: 30, after: 30, line: 220, lineRule: LineRuleType.AT_LEAST } },
    },
    {
      id: 'CatatanTabel',
      name: 'Catatan Tabel',
      basedOn: 'Normal',
      run: { font: SANS, size: 18, color: QUIET },
      paragraph: { spacing: { before: 100, after: 320, line: 240, lineRule: LineRuleType.AT_LEAST } },
    },
    {
      id: 'KepalaHalaman',
      name: 'Kepala Halaman',
      basedOn: 'Normal',
      run: { font: SANS, size: 18, color: QUIET },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AT_LEAST } },
    },
    {
      id: 'Rapat',
      name: 'Rapat',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 0, line: 320, lineRule: LineRuleType.AT_LEAST } },
    },
    {
      id: 'SetelahTabel',
      name: 'Setelah Tabel',
      basedOn: 'Rapat',
      run: { size: 2 },
      paragraph: { spacing: { after: 0, line: 20, lineRule: LineRuleType.EXACT } },
    },
    {
      id: 'NomorKolom',
      name: 'Nomor Kolom',
      basedOn: 'IsiTabel',
      run: { size: 16 },
      paragraph: { spacing: { before: 0, after: 0, line: 220, lineRule: LineRuleType.AT_LEAST } },
    },
    {
      id: 'BarisLabel',
      name: 'Baris Label',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 40, line: 320, lineRule: LineRuleType.AT_LEAST } },
    },
    {
      id: 'KopNama',
      name: 'Kop Nama',
      basedOn: 'Normal',
      run: { size: 28, bold: true },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { after: 0, line: 340, lineRule: LineRuleType.AT_LEAST },
      },
    },
    {
      id: 'KopAlamat',
      name: 'Kop Alamat',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { after: 0, line: 260, lineRule: LineRuleType.AT_LEAST },
      },
    },
    {
      id: 'TempatTte',
      name: 'Tempat Tanda Tangan Elektronik',
      basedOn: 'Normal',
      run: { font: SANS, size: 18, color: QUIET },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { before: 160, after: 0, line: 900, lineRule: LineRuleType.AT_LEAST },
        indent: { left: 300, right: 300 },
        border: { top: PLACE, right: PLACE, bottom: PLACE, left: PLACE },
      },
    },
    {
      id: 'Tembusan',
      name: 'Tembusan',
      basedOn: 'Normal',
      run: { size: 22 },
      paragraph: { spacing: { after: 20, line: 300, lineRule: LineRuleType.AT_LEAST } },
    },
    {
      id: 'TOC1',
      name: 'toc 1',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: listing(1400, 1400, 90),
    },
    { id: 'TOC2', name: 'toc 2', basedOn: 'Normal', paragraph: listing(640, 400, 20) },
    { id: 'TOC3', name: 'toc 3', basedOn: 'Normal', paragraph: listing(1040, 400, 20) },
    { id: 'TableofFigures', name: 'table of figures', basedOn: 'Normal', paragraph: listing(1780, 1780, 60) },
  ],
  characterStyles: [
    {
      id: 'BelumDiisi',
      name: 'Belum Diisi',
      run: {
        color: '5C3C00',
        shading: { type: 'clear', fill: MARK_FILL, color: 'auto' },
        border: { style: 'single', size: 4, space: 1, color: MARK },
      },
    },
  ],
}
