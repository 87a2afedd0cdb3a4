/** Look of the HTML documents; the classes are those of `writeHtml`. */
export const DOCUMENT_CSS = `.dokumen { font: 1rem/1.5 'Bookman Old Style', 'TeX Gyre Bonum', 'URW Bookman', Bookman, serif; color: #1B1F23; max-width: 46rem; margin: 0 auto; padding: 1rem; }
.dokumen p { margin: 0 0 .75rem; }
.dokumen [class^='dok-judul-'] { line-height: 1.3; margin: 1.75rem 0 .75rem; font-size: 1rem; }
.dokumen .dok-judul-1 { font-size: 1.25rem; text-align: center; margin-top: 3.5rem; }
.dokumen .dok-judul-1.dok-menyambung { margin-top: 1rem; }
.dokumen .dok-judul-1 .dok-nomor { display: block; }
.dok-rata { text-align: justify; } .dok-menjorok { text-indent: 2.5rem; }
.dok-kiri { text-align: left; } .dok-tengah { text-align: center; } .dok-kanan { text-align: right; }
.dok-gaya-title { font-size: 1.25rem; font-weight: bold; text-align: center; }
.dok-gaya-subtitle { font-weight: bold; text-align: center; }
.dok-gaya-caption-note { font-style: italic; font-size: .875rem; } .dok-gaya-small { font-size: .875rem; } .dok-gaya-run-in { font-weight: bold; break-after: avoid; }
.dok-warna-baik { color: #1E7B3A; } .dok-warna-cukup { color: #9A6700; } .dok-warna-kurang { color: #B3261E; }
.dok-celah { background: #FFF4D6; color: #5C3C00; border: 1px solid #8A5A00; border-radius: 2px; padding: 0 .25rem; }
.dok-draf { color: #8A5A00; border: 2px solid #8A5A00; display: inline-block; padding: 0 .5rem; font-weight: bold; letter-spacing: .1em; }
.dok-gulir { overflow-x: auto; }
.dok-tabel { margin: 1.25rem 0; }
.dok-tabel table { border-collapse: collapse; width: 100%; font: .875rem/1.4 'Liberation Sans', Arial, sans-serif; font-variant-numeric: tabular-nums; border-bottom: 1px solid #1B1F23; }
.dok-rapat table { font-size: .8125rem; line-height: 1.3; } .dok-rapat th, .dok-rapat td { padding: .15rem .4rem; }
.dok-tabel caption { font: .9375rem/1.4 'Bookman Old Style', 'TeX Gyre Bonum', 'URW Bookman', Bookman, serif; padding: .25rem 1rem .5rem; }
.dok-tabel th, .dok-tabel td { padding: .3rem .4rem; vertical-align: top; border-top: 1px solid #B4BCC4; }
.dok-tabel tbody th { font-weight: normal; }
.dok-tabel thead th { vertical-align: bottom; border-top: 1px solid #1B1F23; border-bottom: 1px solid #1B1F23; }
.dok-tabel .dok-satuan { display: block; }
.dok-tabel .dok-kelompok > * { background: #F1F5F6; font-weight: bold; }
.dok-tabel .dok-jumlah > * { border-top: 1px solid #1B1F23; font-weight: bold; }
.dok-tabel .dok-tebal { font-weight: bold; }
.dok-tingkat-1 { padding-left: 1rem !important; } .dok-tingkat-2 { padding-left: 1.6rem !important; }
.dok-tingkat-3 { padding-left: 2.2rem !important; } .dok-tingkat-4 { padding-left: 2.8rem !important; } .dok-tingkat-5 { padding-left: 3.4rem !important; }
.dok-catatan-tabel { font: .8125rem/1.4 'Liberation Sans', Arial, sans-serif; color: #57606A; margin-top: .35rem; }
.dok-gambar { margin: 1.25rem 0; text-align: center; } .dok-gambar svg { max-width: 100%; height: auto; }
.dok-isi ul { list-style: none; padding: 0; } .dok-isi-1 { font-weight: bold; margin-top: .35rem; } .dok-isi-2 { padding-left: 1rem; } .dok-isi-3 { padding-left: 2rem; }
.dokumen a { color: #0B5563; }
.dok-daftar-kesatu { list-style: none; padding: 0; } .dok-daftar-kesatu > li { display: grid; grid-template-columns: 8rem 1fr; }
.dok-daftar-kesatu > li > :not(.dok-diktum) { grid-column: 2; }
.dok-tanda-tangan { display: flex; gap: 2rem; justify-content: flex-end; text-align: center; margin: 2rem 0; break-inside: avoid; align-items: flex-end; }
.dok-salinan { justify-content: flex-start; text-align: left; } .dok-pihak { flex: 0 1 50%; } .dok-ruang-tanda-tangan { height: 3.5rem; } .dokumen .dok-ttd { margin: 1.25rem 0; }
.dokumen .dok-tte { border: 1px solid #B4BCC4; border-radius: 2px; color: #57606A; font: .8125rem/4rem 'Liberation Sans', Arial, sans-serif; margin: .5rem auto; max-width: 15rem; }
.dok-kop { text-align: center; margin-bottom: 1.5rem; } .dok-kop .dok-kop-nama { font-size: 1.125rem; font-weight: bold; margin: .5rem 0 0; } .dok-kop .dok-kop-alamat { font-size: .875rem; margin: .25rem 0 0; }
.dok-lambang svg, .dok-lambang img { height: 5.5rem; width: auto; }
.dok-kop-surat { display: grid; grid-template-columns: 6rem 1fr 6rem; align-items: center; border-bottom: 4px double #1B1F23; padding-bottom: .5rem; }
.dok-label { display: grid; grid-template-columns: max-content 1fr; gap: .75rem .5rem; margin: 0 0 1rem; } .dok-label dt { display: flex; justify-content: space-between; gap: .5rem; } .dok-label dd { margin: 0; } .dok-label dd > :first-child { margin-top: 0; }
.dok-baris-label { display: grid; grid-template-columns: max-content max-content 1fr; gap: .25rem .5rem; margin: 0 0 1rem; } .dok-baris-label > p { display: contents; }
.dok-kepala-lampiran { padding-left: 50%; } .dok-tembusan { font-size: .9375rem; margin-top: 1.5rem; break-inside: avoid; } .dokumen .dok-tembusan p { margin: 0; } .dok-tembusan ol { margin: 0; padding-left: 1.5rem; }
.dok-foto { margin: 1.25rem 0; text-align: center; } .dok-foto svg, .dok-foto img { max-width: 100%; height: auto; }
.dok-tabel .dok-nomor-kolom th { font-weight: normal; text-align: center; font-size: .75rem; padding: .1rem .4rem; border-top: 0; }
.dok-sampul { border-top: 3px solid #0B5563; border-bottom: 1px solid #1B1F23; padding: 1.5rem 0; margin-bottom: 3rem; }
.dok-sampul-judul, .dok-sampul-tahun { font-size: 2rem; line-height: 1.2; } .dok-sampul-judul, .dok-sampul-satker { font-weight: bold; } .dok-sampul-tahun { color: #0B5563; }
.dok-halaman-baru { border: 0; margin: 2rem 0; }
.dok-hanya-pembaca { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media screen and (min-width: 50rem) { .dok-lanskap { width: min(72rem, 100vw - 3rem); margin-left: calc((100% - min(72rem, 100vw - 3rem)) / 2); } }
@media print { .dok-judul-1:not(.dok-menyambung), .dok-halaman-baru { break-before: page; } .dok-gulir { overflow: visible; } .dok-tabel thead { display: table-header-group; } .dok-tabel tr { break-inside: avoid; } }
`
