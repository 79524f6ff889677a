/**
 * Who may do what in a portfolio, written down a second time, by hand. Columns: who makes it; whether it
 * is about another record; who may widen; who may narrow; who edits; whether its owner deletes; whose it is,
 * where that is not its author.
 */
const table = `
entry        | pupil                                     | never    | pupil        | pupil           | author | yes
introduction | pupil                                     | never    | pupil        | pupil           | author | yes
step         | pupil parent teacher counsellor           | never    | pupil        | pupil           | table  | yes
home-entry   | parent                                    | never    | pupil author | pupil author    | author | yes
sheet        | pupil teacher counsellor coach            | never    | pupil        | pupil table     | table  | yes | pupil
reply        | pupil parent teacher counsellor clb coach | required |              | author          | author | yes
note         | teacher counsellor coach                  | optional | author       | author          | author | yes
talk         | pupil parent teacher counsellor           | never    | pupil        | pupil           | table  | yes
agreement    | pupil teacher counsellor                  | never    | pupil author | pupil author    | table  | yes
transition   | pupil teacher counsellor                  | never    | pupil        | pupil table     | table  | yes
request      | teacher counsellor parent                 | never    |              |                 | author | yes
handover     | pupil                                     | never    | pupil        | pupil           | author | yes
consent      | pupil counsellor                          | never    | pupil        | pupil           | table  | yes
signature    | pupil parent teacher counsellor clb coach | required |              |                 | nobody | no
talk-request | pupil                                     | never    | pupil        | pupil           | author | yes
seen         | pupil parent teacher counsellor clb coach | never    |              |                 | author | no
aside        | pupil parent teacher counsellor clb coach | never    |              |                 | author | no
`;

export type AccessRow = {
  kind: string;
  makers: string[];
  about: string;
  widens: string[];
  narrows: string[];
  edits: string;
  deletes: boolean;
  owner: 'author' | 'pupil';
};

export const accessTable: AccessRow[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [
      kind = '',
      makers = '',
      about = '',
      widens = '',
      narrows = '',
      edits = '',
      deletes = '',
      owner = '',
    ] = line.split('|').map((cell) => cell.trim());
    const words = (cell: string) => cell.split(' ').filter((word) => word !== '');
    return {
      kind,
      makers: words(makers),
      about,
      widens: words(widens),
      narrows: words(narrows),
      edits,
      deletes: deletes === 'yes',
      owner: owner === 'pupil' ? 'pupil' : 'author',
    };
  });
