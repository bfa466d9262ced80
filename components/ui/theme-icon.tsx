/** A theme's icon by its lucide name, as the vocabulary gives it; an unknown name shows the plain circle. */
import {
  Ban,
  Circle,
  Container,
  Cpu,
  Crosshair,
  FingerprintPattern,
  GraduationCap,
  HeartHandshake,
  Landmark,
  Leaf,
  type LucideIcon,
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
} from 'lucide-react';
import type { ThemeIconName } from '@/domain/vocabulary/theme-icons';

const ICONS: ReadonlyMap<string, LucideIcon> = new Map<ThemeIconName, LucideIcon>([
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

export function ThemeIcon({ name, size = '0.875rem' }: { name: string; size?: `${number}rem` }) {
  const Icon = ICONS.get(name) ?? Circle;
  return <Icon size={size} strokeWidth={1.75} aria-hidden className="flex-none" />;
}
