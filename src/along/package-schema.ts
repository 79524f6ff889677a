/** The shape of `loopboek.json` for whoever reads it in twenty years: JSON Schema, 2020-12. */
const instant = { type: 'integer', description: 'Milliseconds since 1970-01-01T00:00:00Z.' };
const name = { type: 'string', pattern: '^[a-z]{3,8}-[0-9a-f]{32}$' };
const content = {
  type: 'object',
  description:
    'Each field holds every value that no other one replaces: normally one. null: it was taken away.',
  required: ['schema', 'fields'],
  properties: {
    schema: { const: 1 },
    fields: {
      type: 'object',
      additionalProperties: {
        type: 'array',
        items: {
          type: 'object',
          required: ['value', 'stamp'],
          properties: {
            value: {},
            stamp: {
              type: 'object',
              description: 'How often each writing had changed this field: a version vector.',
              additionalProperties: { type: 'integer', minimum: 1 },
            },
          },
        },
      },
    },
  },
};

export const packageSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:loopboek:package:1',
  title: 'A loopbook, taken along whole by its owner',
  type: 'object',
  required: ['format', 'version', 'made', 'language', 'owner', 'pieces', 'media'],
  properties: {
    format: { const: 'loopboek' },
    version: { const: 1 },
    made: instant,
    language: { type: 'string', description: 'Of the pages beside it; BCP 47.' },
    owner: {
      type: 'object',
      required: ['name'],
      properties: { name: { type: 'string' } },
    },
    pieces: {
      type: 'array',
      items: {
        type: 'object',
        required: ['piece', 'kind', 'about', 'made', 'by', 'content', 'versions'],
        properties: {
          piece: { ...name, description: 'Names this piece in every file that it is ever in.' },
          kind: { type: 'string' },
          about: {
            anyOf: [name, { type: 'null' }],
            description: 'The piece that this one answers.',
          },
          made: instant,
          by: {
            description: 'Who wrote it; null for the owner.',
            anyOf: [
              { type: 'null' },
              {
                type: 'object',
                required: ['role', 'name'],
                properties: { role: { type: ['string', 'null'] }, name: { type: 'string' } },
              },
            ],
          },
          content,
          versions: {
            type: 'array',
            description: 'What stood there before, the oldest first.',
            items: {
              type: 'object',
              required: ['made', 'content'],
              properties: { made: instant, content },
            },
          },
        },
      },
    },
    media: {
      type: 'array',
      items: {
        type: 'object',
        required: ['sha256', 'size', 'type', 'file'],
        properties: {
          sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
          size: { type: 'integer', minimum: 1 },
          type: { type: 'string' },
          file: {
            type: ['string', 'null'],
            description: 'Beside this file; null where the device did not have it.',
          },
        },
      },
    },
  },
};
