import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { AnnexBlock, AnnexDocument } from "../../views/annex.ts";

function partsOf(block: AnnexBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_2, keepNext: true })];
    case "paragraph":
      return [
        new Paragraph({
          children: [new TextRun({ text: block.text, bold: block.strong ?? false })],
          spacing: { after: 120 },
        }),
      ];
    case "list":
      return block.items.map((item) => new Paragraph({ text: item, bullet: { level: 0 } }));
    case "table": {
      const row = (cells: readonly string[], isHeader: boolean) =>
        new TableRow({
          tableHeader: isHeader,
          cantSplit: true,
          children: cells.map(
            (text) =>
              new TableCell({
                children: [new Paragraph({ children: [new TextRun({ text, bold: isHeader })] })],
              }),
          ),
        });
      return [
        new Table({
          width: { size: 100, type: WidthType.PERCENTAGE },
          rows: [row(block.header, true), ...block.rows.map((cells) => row(cells, false))],
        }),
        new Paragraph({ text: "" }),
      ];
    }
  }
}

/** The annex as a Word document on A4. */
export function annexDocx(annex: AnnexDocument): Promise<Blob> {
  const document = new Document({
    title: annex.title,
    description: annex.subtitle,
    styles: {
      default: { document: { run: { font: "Georgia", size: 20, language: { value: annex.language } } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 },
          },
        },
        children: [
          new Paragraph({ text: annex.title, heading: HeadingLevel.HEADING_1 }),
          new Paragraph({ text: annex.subtitle, spacing: { after: 200 } }),
          ...annex.blocks.flatMap(partsOf),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}
