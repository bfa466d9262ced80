/** The icon of a theme by its lucide name in the vocabulary. An unknown name shows a circle. */
import {
  Ban,
  Circle,
  Container,
  Cpu,
  Crosshair,
  FingerprintPattern,
  GraduationCap,
  HeartHandshake,
  type IconNode,
  Landmark,
  Leaf,
  MapPinned,
  Megaphone,
  MessagesSquare,
  Plane,
  Quote,
  Radiation,
  Scale,
  Shield,
  Signature,
  UserCheck,
  Users,
  Vote,
} from 'lucide';
import type { ThemeIconName } from '@/domain/vocabulary/theme-icons';
import { Icon } from './icon';

const ICONS: ReadonlyMap<string, IconNode> = new Map<ThemeIconName, IconNode>([
  ['landmark', Landmark],
  ['users', Users],
  ['plane', Plane],
  ['messages-square', MessagesSquare],
  ['graduation-cap', GraduationCap],
  ['signature', Signature],
  ['heart-handshake', HeartHandshake],
  ['leaf', Leaf],
  ['container', Container],
  ['cpu', Cpu],
  ['ban', Ban],
  ['megaphone', Megaphone],
  ['fingerprint', FingerprintPattern],
  ['shield', Shield],
  ['crosshair', Crosshair],
  ['radiation', Radiation],
  ['map-pinned', MapPinned],
  ['vote', Vote],
  ['user-check', UserCheck],
  ['scale', Scale],
  ['quote', Quote],
  ['circle', Circle],
]);

export const ThemeIcon = ({ name, size = '0.875rem' }: { name: string; size?: `${number}rem` }) => (
  <Icon of={ICONS.get(name) ?? Circle} size={size} strokeWidth={1.75} className="flex-none" />
);
