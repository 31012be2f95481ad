import { deflateRawSync } from 'node:zlib'

type File = { name: string; content: Buffer; declared?: number }

/** An XLSX file with one sheet, whose XML is given; sizes can be made to lie. */
export function xlsxFile(
  sheet: string | Buffer,
  declared?: number,
): Uint8Array<ArrayBuffer> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const files: File[] = [
    {
      name: 'xl/workbook.xml',
      content: Buffer.from(
        `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: Buffer.from(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
    },
    { name: 'xl/worksheets/sheet1.xml', content: Buffer.from(sheet), declared },
  ]
  return zipFile(files)
}

/** Rows of text as the XML of a sheet. */
export function sheetOf(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row, at) => {
    const inner = row.map((text, column) =>
      cell(`${String.fromCharCode(65 + column)}${at + 1}`, text),
    )
    return `<row r="${at + 1}">${inner.join('')}</row>`
  })
  return `<worksheet><sheetData>${cells.join('')}</sheetData></worksheet>`
}

export function cell(place: string, text: string): string {
  return `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
}

function zipFile(files: readonly File[]): Uint8Array<ArrayBuffer> {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, declared = content.length } of files) {
    const packed = deflateRawSync(content)
    const sizes = Buffer.alloc(30)
    sizes.writeUInt32LE(0x04034b50, 0)
    sizes.writeUInt16LE(8, 8)
    sizes.writeUInt32LE(packed.length, 18)
    sizes.writeUInt32LE(declared, 22)
    sizes.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    sizes.copy(entry, 8, 6, 30)
    entry.writeUInt32LE(at, 42)
    local.push(sizes, Buffer.from(name), packed)
    directory.push(entry, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...local, ...directory, end]))
}
