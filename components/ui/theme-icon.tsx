/** The icon of a theme by its lucide name in the vocabulary. An unknown name shows a circle. */
import * as lucide from 'lucide';
import type { ThemeIconName } from '@/domain/vocabulary/theme-icons';
import { Icon } from './icon';

const ICONS: ReadonlyMap<string, lucide.IconNode> = new Map<ThemeIconName, lucide.IconNode>([
  ['landmark', lucide.Landmark],
  ['users', lucide.Users],
  ['plane', lucide.Plane],
  ['messages-square', lucide.MessagesSquare],
  ['graduation-cap', lucide.GraduationCap],
  ['signature', lucide.Signature],
  ['heart-handshake', lucide.HeartHandshake],
  ['leaf', lucide.Leaf],
  ['container', lucide.Container],
  ['cpu', lucide.Cpu],
  ['ban', lucide.Ban],
  ['megaphone', lucide.Megaphone],
  ['fingerprint', lucide.FingerprintPattern],
  ['shield', lucide.Shield],
  ['crosshair', lucide.Crosshair],
  ['radiation', lucide.Radiation],
  ['map-pinned', lucide.MapPinned],
  ['vote', lucide.Vote],
  ['user-check', lucide.UserCheck],
  ['scale', lucide.Scale],
  ['quote', lucide.Quote],
  ['circle', lucide.Circle],
]);

export const ThemeIcon = ({ name, size = '0.875rem' }: { name: string; size?: `${number}rem` }) => (
  <Icon of={ICONS.get(name) ?? lucide.Circle} size={size} strokeWidth={1.75} className="flex-none" />
);
