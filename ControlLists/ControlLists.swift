public enum ControlLists {}
