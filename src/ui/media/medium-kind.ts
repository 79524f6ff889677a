export type MediumKind = 'photo' | 'voice' | 'drawing';
